/*
 * status: how far a page or a worksheet has come, as content writes it.
 */
#ifndef TEXT_STATUS_H
#define TEXT_STATUS_H

enum status { STATUS_DRAFT, STATUS_IN_FORCE, STATUS_SUPERSEDED, STATUS_ILLUSTRATIVE };

/* "draft" and so on; ended by NULL. */
extern const char *const statuses[];

#endif
