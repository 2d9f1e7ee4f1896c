#include "command/command.h"
#include "command/preview.h"
#include "serve/server.h"

static void say_where(struct run *r, const struct server *s)
{
	struct diags none;

	diags_init(&none, r->arena);
	r->report(r->report_context, &none,
		arena_print(r->arena,
			"The preview is at http://127.0.0.1:%d/ until you press Ctrl and C\n",
			server_port(s)));
}

bool serve_run(struct run *r)
{
	struct server *server = server_open(r->options->port, r->diags);
	struct preview *preview = server ? preview_open(r, server) : NULL;
	bool good = false;

	if (preview) {
		say_where(r, server);
		good = server_run(server, preview_answers(preview), r->diags);
		preview_close(preview);
	}
	if (server)
		server_close(server);
	return good;
}
