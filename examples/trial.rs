use jinxia::{
    ai::{self, Board, Level},
    content,
    sim::{chronicle::Fact, game::Game, ids::PolityId, look::Look},
};
use std::collections::BTreeMap;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let content = match std::env::var("MODS") {
        Ok(m) => content::load(&[m.into()]).unwrap(),
        _ => content::shipped().unwrap(),
    };
    let sc = content.scenario(&a[1]).unwrap().clone();
    let n: u64 = a[2].parse().unwrap();
    let verbose = a.get(3).is_some();
    let keys = &content.rules.keys;
    let mut game = Game::new(&content.rules, &sc.start);
    let mut tally: BTreeMap<String, u32> = BTreeMap::new();
    let mut vals: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    let mut kinds: BTreeMap<String, u32> = BTreeMap::new();
    let mut times = [std::time::Duration::ZERO; 4];
    let t0 = std::time::Instant::now();
    for seed in 0..n {
        let mut start = sc.start.clone();
        start.clock.seed = 7_000 + seed;
        game.restore(&start);
        game.open_with(sc.prologue.iter().map(|p| p.issued.clone()));
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        while !game.clock().over() {
            let a0 = std::time::Instant::now();
            let snap = game.snapshot();
            let a1 = a0.elapsed();
            let scene = snap.with(&content.rules);
            let board = Board::of(&scene);
            let a2 = a0.elapsed();
            let mut all = vec![];
            for p in scene.polities() {
                all.extend(board.decide(p, Level::Middle));
            }
            let a3 = a0.elapsed();
            for t in &all {
                *kinds.entry(format!("{:?}", t.order.kind())).or_default() += 1;
            }
            if verbose {
                println!("=== {:?}", scene.date());
                for p in scene.polities().filter(|&p| scene.stands(p)) {
                    println!(
                        "  {} val {} cash {} grain {} man {} field {} wear {} stab {} prest {} seat {}",
                        keys.polity(p),
                        scene.held_value(p),
                        scene.purse(p).cash,
                        scene.purse(p).grain,
                        scene.purse(p).manpower,
                        scene.field_men(p),
                        scene.temper(p).weariness / 100,
                        scene.temper(p).stability / 100,
                        scene.temper(p).prestige / 100,
                        keys.place(scene.court(p).seat)
                    );
                }
                for t in &all {
                    println!("  {} {}", keys.polity(t.by), name(&format!("{:?} <- {:?}", t.order, t.why), keys));
                }
            }
            for t in all {
                game.queue(t.issued());
            }
            let b0 = std::time::Instant::now();
            let entries = game.end_turn();
            let b1 = b0.elapsed();
            for (i, d) in [a1, a2 - a1, a3 - a2, b1].into_iter().enumerate() {
                times[i] += d;
            }
            for e in &entries {
                let k = match &e.fact {
                    Fact::Fell { of, .. } => format!("fall {}", keys.polity(*of)),
                    Fact::WarDeclared { by, on } => format!("war {}>{}", keys.polity(*by), keys.polity(*on)),
                    Fact::Taken { place, by: Some(by), from: Some(f), .. }
                        if ["zhongdu", "kaifeng", "zhongxing", "taiyuan", "linhuang", "lingzhou", "xijing"]
                            .contains(&keys.place(*place)) =>
                    {
                        format!("{} takes {} from {}", keys.polity(*by), keys.place(*place), keys.polity(*f))
                    }
                    Fact::BondMade { a, b, .. } => format!("bond {} {}", keys.polity(*a), keys.polity(*b)),
                    Fact::CourtFled { of, .. } => format!("flees {}", keys.polity(*of)),
                    Fact::PeaceMade { a, b, .. } => format!("peace {} {}", keys.polity(*a), keys.polity(*b)),
                    Fact::Refused { by, order, why } => {
                        *kinds.entry(format!("REFUSED {order:?}")).or_default() += 1;
                        if verbose {
                            println!("    refused {} {order:?} {why:?}", keys.polity(*by));
                        }
                        continue;
                    }
                    _ => {
                        if verbose {
                            let s = format!("{:?}", e.fact);
                            if s.starts_with("Battle")
                                || s.starts_with("Taken")
                                || s.starts_with("Answered")
                                || s.starts_with("Assault")
                                || s.starts_with("Besieged")
                                || s.starts_with("Raided")
                                || s.starts_with("Fell")
                                || s.starts_with("Died")
                                || s.starts_with("Halted")
                                || s.starts_with("Barred")
                                || s.starts_with("Refused")
                            {
                                println!("    {:?} {}", e.date, name(&s[..s.len().min(220)], keys));
                            }
                        }
                        continue;
                    }
                };
                if verbose {
                    println!("    ** {:?} {k}", e.date);
                }
                seen.entry(k).or_insert(format!("{:?}", e.date));
            }
        }
        let end = game.snapshot();
        let scene = end.with(&content.rules);
        for p in scene.polities() {
            if sc.start.with(&content.rules).stands(p) {
                let v = scene.held_value(p) * 100 / sc.start.with(&content.rules).held_value(p).max(1);
                vals.entry(format!("val {}", keys.polity(p))).or_default().push(v);
                if scene.stands(p) {
                    *tally.entry(format!("stands {}", keys.polity(p))).or_default() += 1;
                }
            }
        }
        for (k, d) in seen {
            *tally.entry(k.clone()).or_default() += 1;
            vals.entry(format!("date {k}"))
                .or_default()
                .push(d.chars().filter(|c| c.is_ascii_digit()).collect::<String>().parse().unwrap_or(0));
        }
    }
    let dt = t0.elapsed();
    println!("{} {n} games, {:.2} ms a game", sc.id, dt.as_secs_f64() * 1000.0 / n as f64);
    for (k, v) in &tally {
        let d = vals
            .get(&format!("date {k}"))
            .map(|v| {
                let mut v = v.clone();
                v.sort();
                format!("median {} first {}", v[v.len() / 2], v[0])
            })
            .unwrap_or_default();
        println!("  {k}: {:.0} % {d}", *v as f64 * 100.0 / n as f64);
    }
    for (k, v) in vals.iter_mut().filter(|(k, _)| k.starts_with("val")) {
        v.sort();
        println!("  {k}: {} ({}..{})", v[v.len() / 2], v[v.len() / 10], v[v.len() * 9 / 10]);
    }
    println!("{kinds:?}");
    println!(
        "snapshot {:?} board {:?} think {:?} turn {:?}",
        times[0] / n as u32,
        times[1] / n as u32,
        times[2] / n as u32,
        times[3] / n as u32
    );
    let _ = (ai::Level::Easy, PolityId(0));
}
fn name(s: &str, keys: &jinxia::sim::rulebook::Keys) -> String {
    let mut out = String::new();
    let mut rest = s;
    loop {
        let found = [("PlaceId(", 0), ("PolityId(", 1), ("PersonId(", 2)]
            .iter()
            .filter_map(|(t, k)| rest.find(t).map(|i| (i, *t, *k)))
            .min();
        let Some((i, t, k)) = found else {
            out.push_str(rest);
            return out;
        };
        out.push_str(&rest[..i]);
        rest = &rest[i + t.len()..];
        let Some(j) = rest.find(')') else { return out + rest };
        let Ok(id) = rest[..j].parse::<usize>() else { continue };
        out.push_str(match k {
            0 => &keys.places[id],
            1 => &keys.polities[id],
            _ => &keys.people[id],
        });
        rest = &rest[j + 1..];
    }
}
