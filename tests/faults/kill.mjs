// A build that is killed at any moment leaves the old site or the new one, whole, and the next build leaves no litter.
import fs from "node:fs";
import path from "node:path";
import { check } from "./checks.mjs";
import { build, lay, litter, snapshot, start, temporary } from "./site.mjs";

const MOMENTS = 200,
	PAGES = 300;

const busy = (milliseconds) => {
	for (const end = performance.now() + milliseconds; performance.now() < end; );
};

export async function killAnywhere(workshop) {
	const folder = temporary(),
		versions = [1, 2].map((version) => lay(path.join(folder, `v${version}`), { pages: PAGES, version })),
		belongs = ["v1", "v2", "site", ...(workshop ? ["build"] : [])];
	if (workshop) fs.mkdirSync(path.join(folder, "build"));

	// how long a build takes just now: other work on the machine comes and goes
	let took;
	const renew = (version) => {
		const began = performance.now(),
			{ status, stderr } = build(folder, versions[version], { more: [] });
		took = performance.now() - began;
		check("killed: the next build succeeds", status === 0, stderr);
		return snapshot(path.join(folder, "site"));
	};
	const sites = [1, 0, 1].map(renew).slice(1),
		came = { old: 0, new: 0, late: 0 };

	for (let moment = 0; moment < MOMENTS / 2; moment++) {
		const now = moment % 2 ? 1 : 0,
			before = 1 - now,
			{ child, end } = start(folder, versions[now]);
		busy(Math.random() * took * 1.1);
		child.kill("SIGKILL");
		const { signal } = await end,
			site = snapshot(path.join(folder, "site"));
		if (!signal) came.late++;
		else if (site === sites[before]) came.old++;
		else came.new++;
		const wrong = [];
		if (site !== sites[before] && site !== sites[now]) wrong.push("neither the old site nor the new one");
		if (renew(now) !== sites[now]) wrong.push("the next site is not whole");
		const left = litter(folder, belongs);
		if (left.length) wrong.push(`litter: ${left}`);
		check(`killed at moment ${moment}`, !wrong.length, wrong.join("\n"));
	}
	console.log(
		`killed at ${MOMENTS / 2} moments, ${workshop ? "with" : "without"} a workshop: ` +
			`${came.old} left the old site, ${came.new} the new one, ${came.late} came too late`,
	);
	check("killed: early enough to mean something", came.old + came.new > MOMENTS / 10, JSON.stringify(came));
}

// Two builds begun at the same time: either may be refused, and the site is that of one of them.
export async function twoAtOnce(workshop) {
	const folder = temporary(),
		versions = [1, 2].map((version) => lay(path.join(folder, `v${version}`), { pages: PAGES / 3, version }));
	if (workshop) fs.mkdirSync(path.join(folder, "build"));
	const sites = versions.map((version) => {
		build(folder, version);
		return snapshot(path.join(folder, "site"));
	});
	let refused = 0;

	for (let round = 0; round < 20; round++) {
		const ends = await Promise.all(versions.map((version) => start(folder, version).end));
		for (const { status, stderr } of ends) {
			if (status === 3) refused++;
			check(
				"two at once: done or refused",
				status === 0 || (status === 3 && /^site: failure: another build is making this site; .*\n$/.test(stderr)),
				`${status} ${stderr}`,
			);
		}
		check("two at once: one of them publishes", ends.some(({ status }) => status === 0));
		check("two at once: a whole site", sites.includes(snapshot(path.join(folder, "site"))));
		const left = litter(folder, ["v1", "v2", "site", ...(workshop ? ["build"] : [])]);
		check("two at once: no litter", !left.length, left);
	}
	check("two at once: they met", refused > 0);
}
