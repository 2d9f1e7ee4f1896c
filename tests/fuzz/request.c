/* Whatever is sent to the preview is refused, or asks for something that lies below it. */
#include "fuzz.h"
#include "serve/request.h"

enum { PORT = 8000 };

static void check_whole(const struct request *r, size_t size)
{
	char room[64];
	struct slice value = request_value(r->query, "page", room, sizeof(room));

	if (!request_path_stays(r->path) || r->length > size || r->length > LIMIT_REQUEST_HEAD)
		abort();
	if (value.length > sizeof(room))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice all = slice_of((const char *)bytes, size);
	struct request r, more;

	request_read(&r, all, PORT);
	if (r.status == 200) {
		check_whole(&r, size);
		/* what comes after it makes no difference */
		request_read(&more, slice_first(all, r.length), PORT);
		if (more.status != 200 || !slice_equal(more.path, r.path))
			abort();
	}
	/* every refusal has a name, and nothing is waited for that would be too long */
	if (r.status ? !*request_reason(r.status) : size >= LIMIT_REQUEST_HEAD)
		abort();
	return 0;
}
