// Tables.
const table = (rows, caption = "<caption>Costs</caption>") => `<table>${caption}${rows}</table>`,
	head = '<tr><th scope="col">Day</th><th scope="col">Cost</th></tr>',
	row = '<tr><th scope="row">Monday</th><td>£1</td></tr>',
	good = table(head + row);

export const rows = [
	["caption", good, table(head + row, "")],
	["caption", `<h2 id="costs">Costs</h2>${table(head + row, "").replace("<table", '<table aria-labelledby="costs"')}`, table(head + row, "<caption> </caption>")],
	["table-headers", good, table("<tr><td>Day</td><td>Cost</td></tr><tr><td>Monday</td><td>£1</td></tr>")],
	["table-only-headers", good, table(head)],
	["scope", good, table(head + "<tr><th>Monday</th><td>£1</td></tr>")],
	["scope", table('<tr><th id="day">Day</th><th id="cost">Cost</th></tr><tr><td headers="day">Monday</td><td headers="cost">£1</td></tr>'), table("<tr><th>Day</th><th>Cost</th></tr><tr><td>Monday</td><td>£1</td></tr>")],
	["header-empty", table('<tr><td></td><th scope="col">Cost</th></tr>' + row), table('<tr><th scope="col"></th><th scope="col">Cost</th></tr>' + row)],
	["cell-empty", table(head + '<tr><th scope="row">Monday</th><td>None</td></tr>'), table(head + '<tr><th scope="row">Monday</th><td>&nbsp;</td></tr>')],
	["cell-empty", table(head + '<tr><th scope="row">Monday</th><td><img src="a.svg" alt="A tick"></td></tr>'), table(head + '<tr><th scope="row">Monday</th><td></td></tr>')],
	["ragged", table(head + '<tr><th scope="row" colspan="2">Monday</th></tr>' + row), table(head + row + '<tr><th scope="row">Tuesday</th></tr>')],
	["ragged", table(head + '<tr><th scope="row" rowspan="2">Monday</th><td>£1</td></tr><tr><td>£2</td></tr>'), table(head + '<tr><th scope="row">Monday</th><td>£1</td><td>£2</td></tr>')],
	["span", table(head + '<tr><th scope="row">Monday</th><td>£1</td></tr><tr><td colspan="2">Closed</td></tr>'), table('<tr><th scope="col">Day</th><th scope="col" colspan="2">Cost</th></tr><tr><th scope="row">Monday</th><td colspan="2">£1</td></tr>')],
	["table-nested", good, table(head + `<tr><th scope="row">Monday</th><td>${good}</td></tr>`)],
	["table-layout", good, "<table><tr><td><ul><li>Tea</li></ul></td><td><h2>Milk</h2></td></tr></table>"],
	["table-layout", good, '<table role="presentation"><tr><td>Tea</td><td>Milk</td></tr></table>'],
	["table-layout", good, "<table><tr><td>Tea</td><td>Milk</td></tr></table>"],
];
