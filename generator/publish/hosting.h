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

/*
 * What goes for every file, as fields of an HTTP reply: each in a line that ends in CR LF. Without
 * the first of them, the policy for content, if `has_policy` is false.
 */
void hosting_fields(struct buf *out, bool has_policy);

#endif
