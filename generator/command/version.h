/*
 * version: what this program calls itself.
 */
#ifndef COMMAND_VERSION_H
#define COMMAND_VERSION_H

#define VERSION_NAME "candour 1.0"

#endif
