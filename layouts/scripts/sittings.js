// sittings: when a forum sits next, from the times that the page publishes.
//
//	candour.sittings("enhanced", "2026-11-25", new Date())	// [{ date, words: "9am to 1pm" }, ...]
//
// A time has the days on which it holds, so one that is decided for later counts from its own day. One that is over
// today is left out.
"use strict";

candour.day = (date) =>
	[date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map((part, index) => String(part).padStart(index ? 2 : 4, "0"))
		.join("-");

candour.sittings = (forum, from, now, most = 3) => {
	const AHEAD = 60;
	const rows = [...document.querySelectorAll(`[data-sittings-of="${forum}"] [data-weekday]`)];
	const today = candour.day(now);
	const clock = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
	const found = [];

	const holds = ({ dataset }, day) =>
		dataset.from <= day && (!dataset.until || day <= dataset.until) && (!dataset.before || day < dataset.before);
	const isOver = ({ dataset }, day) => day === today && dataset.times.split("/").pop() <= clock;

	const date = new Date(`${from > today ? from : today}T12:00`);
	for (let ahead = 0; ahead < AHEAD && found.length < most; ahead++) {
		const day = candour.day(date);
		const weekday = String(date.getDay() || 7);
		for (const row of rows.filter(({ dataset }) => dataset.weekday === weekday))
			for (const time of row.querySelectorAll("[data-times]"))
				if (holds(time, day) && !isOver(time, day))
					found.push({ date: new Date(date), words: time.dataset.words });
		date.setDate(date.getDate() + 1);
	}
	return found.slice(0, most);
};
