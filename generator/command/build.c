#include "command/command.h"
#include "command/make.h"
#include "publish/stage.h"

bool build_run(struct run *r)
{
	const struct options *o = r->options;
	struct stage *stage;

	if (!stage_open(&stage, o->out, o->workshop, r->diags))
		return false;
	if (!make_site(r, stage)) {
		stage_drop(stage);
		return false;
	}
	if (!stage_publish(stage, r->diags)) {
		buf_clear(r->summary);
		return false;
	}
	buf_print(r->summary, ", published in %s", o->out);
	if (r->next.length)
		buf_print(r->summary, "; it must be built again on %.*s", SLICE_ARG(r->next));
	buf_byte(r->summary, '\n');
	if (r->advice)
		buf_print(r->summary, "%d %s could be plainer: %s check lists them\n", r->advice,
			r->advice == 1 ? "place" : "places", o->program);
	return true;
}
