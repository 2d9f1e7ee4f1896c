/*
 * hosting: what a web server should say with every file of the site.
 *
 * Netlify, Cloudflare Pages and others read a file called _headers in the folder they serve, and do
 * not serve it. For nginx, whose settings have their place outside that folder, the same is in
 * nginx.conf beside this file: it is for the server's administrator and not part of any site.
 */
#ifndef PUBLISH_HOSTING_H
#define PUBLISH_HOSTING_H

#include "base/buf.h"

#define HOSTING_PATH "_headers"

void hosting_headers(struct buf *out);

#endif
