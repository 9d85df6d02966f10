//! `jinxia scenarios`.

use super::{Context, Outcome};
use crate::{content::compile::Content, present::texts::args};
use serde_json::json;
use std::io::{self, Write};

/// Lists the scenarios.
///
/// # Errors
/// What loading or writing gives.
pub fn run(context: &mut Context) -> Outcome {
    let content = context.load()?;
    print(context, &content)
}

/// Prints the list.
///
/// # Errors
/// What writing gives.
pub fn print(context: &Context, content: &Content) -> Outcome {
    let mut out = io::stdout().lock();
    let keys = &content.rules.keys;
    if context.json {
        let list: Vec<_> = content
            .scenarios
            .iter()
            .map(|s| {
                json!({
                    "id": s.id,
                    "from": s.from,
                    "to": s.to,
                    "turn_months": s.turn_months,
                    "sides": s.sides.iter().map(|side| keys.polity(side.polity)).collect::<Vec<_>>(),
                })
            })
            .collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&list).unwrap_or_default())?;
        return Ok(());
    }
    let words = context.words(content);
    for scenario in &content.scenarios {
        let key = format!("scenario-{}", scenario.id);
        let mut list = args([
            ("id", scenario.id.clone()),
            ("title", context.get(&key)),
            ("from", scenario.from.to_string()),
            ("to", scenario.to.to_string()),
        ]);
        list.set("turns", scenario.turns());
        list.set("months", scenario.turn_months);
        writeln!(out, "{}", context.with("list-scenario", &list))?;
        if context.quiet {
            continue;
        }
        if let Some(tag) = words.attr(&key, "tag") {
            writeln!(out, "    {tag}")?;
        }
        let sides: Vec<_> = scenario
            .sides
            .iter()
            .map(|side| {
                let name = words.polity_as(side.polity, "short");
                if side.minor { context.with("list-minor", &args([("side", name)])) } else { name }
            })
            .collect();
        let separator = if context.lang == crate::present::Lang::Zh { "、" } else { ", " };
        writeln!(out, "    {}", context.with("list-sides", &args([("sides", sides.join(separator))])))?;
    }
    Ok(())
}
