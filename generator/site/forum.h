/*
 * forum: content/forums.yaml, who decides what a worksheet's result names: the forums with their chairs, members,
 * sittings and documents, and what is to be done after each outcome.
 *
 *	sheet: authorisation
 *	roles: {service-manager: Service Manager}
 *	documents: {request_form: {says: Forum request form, when: always, ...}}
 *	forums: {peer_forum: {says: Peer Forum, chairs: [{role: service-manager, ...}], ...}}
 *	outcomes: {peer_forum: {says: A Service Manager can agree this., forum: peer_forum, ...}}
 *
 * Each label of the worksheet's result is an outcome, and so are "refer" and "not-in-force". Every fact has its
 * source; times are figures. A site need not have the file.
 */
#ifndef SITE_FORUM_H
#define SITE_FORUM_H

#include "site/sitting.h"
#include "site/worksheets.h"

/* Something that a source says. */
struct forum_fact {
	const struct data *says, *source, *at;
};

/* What somebody is or does at a forum. */
struct forum_part {
	const struct data *role, *part, *source, *at; /* part: or NULL */
	struct slice name;			      /* the role in words */
};

enum forum_when { FORUM_ALWAYS, FORUM_REQUIRED };

struct forum_document {
	struct slice name;
	struct place place;
	const struct data *says, *why, *source, *at;
	int when; /* enum forum_when */
};

struct forum {
	struct slice name;
	struct place place;
	const struct data *says, *page;
	const struct data *sits; /* the heading of its times, if more has to be said; or NULL */
	struct forum_fact purpose, calendar;	/* calendar: what to know besides the times */
	struct records chairs, members, duties; /* struct forum_part */
	struct records sittings;		/* struct forum_sitting */
	const struct holidays *holidays;	/* the same of all forums */
	const struct data *document_names;
	const struct forum_document **documents;
	size_t document_count;
};

enum forum_outcome_kind { OUTCOME_LABEL, OUTCOME_REFER, OUTCOME_NOT_IN_FORCE, OUTCOME_UNDECIDED };

/* What an outcome means besides for one kind of request: an answer to one of the worksheet's questions. */
struct forum_case {
	const struct data *choice, *says;
	const struct data *contacts; /* names of contacts of site.yaml, or NULL */
	struct records next;	     /* struct forum_fact */
};

struct forum_outcome {
	struct slice name;
	struct place place;
	int kind;  /* enum forum_outcome_kind */
	int label; /* of the worksheet's result */
	const struct data *says, *page, *forum_name;
	const struct forum *forum; /* NULL: of no forum */
	struct records next;	   /* struct forum_fact: what happens, or what to do */
	struct records cases;	   /* struct forum_case */
};

struct forums {
	const struct data *sheet_name; /* NULL: there is no such file, or it has messages */
	const struct worksheet *worksheet;
	struct map roles, by_document, by_forum, by_outcome;
	struct forum_document *documents;
	size_t document_count;
	struct forum *forums;
	size_t forum_count;
	struct holidays holidays;
	struct forum_outcome *outcomes; /* as written */
	size_t outcome_count;
	bool is_good;
};

struct forums_from {
	const struct worksheets *worksheets;
	const struct figures *figures;
	const struct sources *sources;
};

/* All mistakes are reported; false if there was any. */
MUST_USE bool forums_read(struct forums *f, const struct data *file, const struct forums_from *from,
	struct arena *a, struct diags *d);

/* Whether the result of a worksheet is who decides: one of the labels of a line that decides. */
bool forum_decides(const struct sheet *s);

/* The line that decides. Of forums that are good. */
const struct sheet_line *forums_line(const struct forums *f);

#endif
