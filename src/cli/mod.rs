//! c
use crate::{content, history::replay};
/// debug
pub fn main() {
    let content = match content::shipped() { Ok(c) => c, Err(p) => { for x in p { let (l, c) = x.line_column(); println!("{}:{l}:{c} {} {:?} {:?}", x.file(), x.code, x.args, x.near); } return; } };
    let id = std::env::args().nth(1).unwrap_or_default();
    let verbose = std::env::args().nth(2).unwrap_or_default();
    let keys = content.rules.keys.clone();
    for s in &content.scenarios {
        if !id.is_empty() && s.id != id { continue; }
        let t = std::time::Instant::now();
        let r = replay::run(&content, s, |g, t| { if verbose == "purse" { use crate::sim::look::Look; let sn = g.snapshot(); let l = sn.with(&content.rules); print!("{} ", t.from); for p in l.polities() { if l.stands(p) { let pu = l.purse(p); let f = l.fabric(p); let te = l.temper(p); print!("| {} cash {}k +{} -{} man {}k fld {}k hor {}k w{} s{} p{} ", keys.polity(p), pu.cash/1000, f.income/1000, f.upkeep/1000, pu.manpower/1000, l.field_men(p)/1000, pu.horses/1000, te.weariness/100, te.stability/100, te.prestige/100); } } println!(); } true });
        println!("== {} turns {} in {:?} hash {}", s.id, r.turns.len(), t.elapsed(), r.turns.last().map(|t| t.hash.to_string()).unwrap_or_default());
        if !verbose.is_empty() {
            for e in r.turns.iter().flat_map(|t| &t.entries) {
                let j = serde_json::to_string(&e.fact).unwrap_or_default();
                let mut j = j;
                for (f, table) in [("place", &keys.places), ("at", &keys.places), ("to", &keys.polities), ("before", &keys.places)] { let _ = (f, table); }
                let rec = e.record.map(|r| keys.record(r).to_owned()).unwrap_or_default();
                j = name(&j, &keys);
                if verbose == "all" || j.contains(&verbose) || rec.contains(&verbose) { println!("{} {}{} {}", e.date, rec, if e.set {"*"} else {""}, j); }
            }
        }
        let src = r.outcomes.iter().filter(|o| content::compile::seq(&content.rules, o.record) > 0);
        println!("   records {} legal {} occurred {}", src.clone().count(), src.clone().filter(|o| o.legal).count(), src.clone().filter(|o| o.occurred).count());
        for o in &r.outcomes {
            if !o.occurred || !o.legal {
                println!("   BAD {} occurred {} missing {:?} refusals {:?}", keys.record(o.record), o.occurred, o.missing, o.refusals.iter().map(|(d,k,w)| format!("{d} {k:?} {}", name(&serde_json::to_string(w).unwrap_or_default(), &keys))).collect::<Vec<_>>());
            }
        }
        println!("   checkpoints {} passed, {} failed", r.checkpoints.passed.len(), r.checkpoints.failed.len());
        for c in &r.checkpoints.failed {
            use content::compile::Claim;
            use crate::sim::look::Look;
            let end = r.end.with(&content.rules);
            match c.claim { Claim::Holds { place, by } => println!("     {} {} should be {:?} (end {:?})", c.on, keys.place(place), by.map(|b| keys.polity(b)), end.holder(place).map(|b| keys.polity(b))), _ => println!("     {} {:?}", c.on, c.claim) }
        }
        for f in &r.unused { println!("   unused {} {} {:?}", f.from, keys.record(f.record), f.lot); }
        for s in &r.strays { println!("   stray {s:?}"); }
    }
}
fn name(j: &str, keys: &crate::sim::rulebook::Keys) -> String {
    let mut v: serde_json::Value = serde_json::from_str(j).unwrap_or_default();
    if let Some(o) = v.as_object_mut() {
        let fact = o.get("fact").and_then(|f| f.as_str()).unwrap_or("").to_owned();
        for (k, x) in o.iter_mut() {
            let Some(n) = x.as_u64() else { continue };
            let n = n as usize;
            let place = matches!(k.as_str(), "place" | "at" | "before") || (matches!(fact.as_str(), "set_out") && matches!(k.as_str(), "from" | "to")) || (matches!(fact.as_str(), "court_fled" | "court_returned"|"capital_moved") && matches!(k.as_str(), "from" | "to"));
            let pol = matches!(k.as_str(), "of" | "by" | "on" | "with" | "toward" | "a" | "b" | "attacker" | "defender" | "friend" | "from" | "to" | "against" | "relieved");
            let person = matches!(k.as_str(), "person" | "commander" | "ruler" | "after" | "attacking" | "defending") || (fact == "counselled" && k == "by");
            let t = if place { &keys.places } else if person { &keys.people } else if pol { &keys.polities } else if k == "act" { &keys.acts } else if k == "army" { &keys.armies } else if k == "policy" { &keys.policies } else { continue };
            if let Some(s) = t.get(n) { *x = serde_json::Value::String(s.clone()); }
        }
    }
    v.to_string()
}
