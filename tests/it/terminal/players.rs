//! What players of whole games missed: each is told now, or refused in words.

use super::*;
use jinxia::sim::{
    chronicle::{Entry, Fact},
    diplomacy::DueKind,
    envoy::{EnvoyRow, Journey, Leg, Letter},
    fog,
    ids::EnvoyId,
    look::Look,
    order::{self, Order, Refusal},
    person::Office,
};

/// The game at the desk from another state of the same scenario.
fn with(desk: &Desk<'static>, change: impl FnOnce(&mut jinxia::sim::snapshot::Snapshot)) -> Desk<'static> {
    let mut other = (**scenario(&desk.session.scenario().id)).clone();
    change(&mut other.start);
    let session = Session::new(shipped(), &std::sync::Arc::new(other), desk.session.setup().clone());
    let mut new = Desk::new(shipped(), &TEXTS, desk.lang, session, desk.you);
    new.plain = true;
    new
}

#[test]
fn odds_are_asked_for_several_armies() {
    for lang in Lang::ALL {
        let mut desk = desk("the_khans_levies", "jin", lang);
        let scene = desk.session.scene();
        let ours: Vec<_> = scene.armies_of(polity("jin")).into_iter().take(2).collect();
        let numbers: Vec<String> = ours.iter().map(|&id| desk.view().army_number(id).to_string()).collect();
        let foe = scene.places().find(|&p| scene.hostile(p, polity("jin"))).expect("an enemy's place");
        let place = desk.words().place(foe);
        let word = desk.view().command("odds");
        let both = good(&mut desk, &format!("{word} {} {} {place}", numbers[0], numbers[1]));
        let alone = good(&mut desk, &format!("{word} {} {place}", numbers[0]));
        let host: i64 = ours.iter().map(|&id| desk.session.scene().army(id).expect("ours").force.men()).sum();
        assert!(both.contains(&desk.words().figure(host)), "{both}");
        assert!(!alone.contains(&desk.words().figure(host)), "{alone}");
        assert!(bad(&mut desk, &format!("{word} {} 999 {place}", numbers[0])).contains("999"));
    }
}

#[test]
fn what_is_not_counted_is_told_as_about_so_much_with_how_long_it_holds_out() {
    let mut desk = desk("the_khans_levies", "jin", Lang::En);
    let scene = desk.session.scene();
    let host = scene.armies_of(polity("jin"))[0];
    let foes = scene.places().filter(|&p| scene.hostile(p, polity("jin")) && scene.siege(p).0.is_none());
    let (mut seen, mut reputed) = (0, 0);
    for place in foes.collect::<Vec<_>>() {
        let guard = fog::guard(&desk.session.scene(), desk.you, place);
        let n = desk.view().army_number(host);
        let text = good(
            &mut desk,
            &format!("odds {n} {}", TEXTS.get(Lang::En, &format!("place-{}", shipped().rules.keys.place(place)), None)),
        );
        match guard {
            fog::Guard::Exact(_) => continue,
            fog::Guard::Seen(men) => {
                seen += 1;
                assert!(text.contains(&format!(": some {}", desk.words().figure(men))), "{text}");
            }
            fog::Guard::Reputed(_) => {
                reputed += 1;
                assert!(text.contains("not known; walls and a town of that size want some"), "{text}");
            }
        }
        assert!(text.contains("its stores last") && text.contains("Month by month"), "{text}");
    }
    assert!(seen + reputed > 0);
}

/// What others lost is told as it could be known.
#[test]
fn the_chronicle_keeps_the_counts_of_others() {
    let desk = desk("the_khans_levies", "song", Lang::En);
    let place = PlaceId(0);
    let fight = |attacker: &str, defender: &str| Entry {
        date: desk.session.state().clock.date,
        fact: Fact::Battle {
            at: place,
            attacker: polity(attacker),
            defender: polity(defender),
            won: true,
            odds: 637,
            attackers: 12_345,
            defenders: 6_789,
            attackers_lost: 321,
            defenders_lost: 2_468,
            claimed: None,
            attacking: None,
            defending: None,
        },
        record: None,
        inferred: false,
        set: false,
    };
    let view = desk.view();
    let foreign = view.line(&fight("mongol", "jin")).text;
    for exact in ["12,345", "6,789", "321", "2,468", "63.7"] {
        assert!(!foreign.contains(exact), "{foreign}");
    }
    assert!(foreign.contains("about 10,000") && foreign.contains("fewer than 5,000"), "{foreign}");
    let own = view.line(&fight("song", "jin")).text;
    assert!(own.contains("12,345") && own.contains("321") && own.contains("63.7"), "{own}");
    assert!(own.contains("about 7,000") && own.contains("about 2,000") && !own.contains("6,789"), "{own}");
    // The record is read by whoever likes, and hides nothing.
    let told = jinxia::present::chronicle::line(&desk.words(), &fight("mongol", "jin")).text;
    assert!(told.contains("12,345") && told.contains("2,468"), "{told}");
}

#[test]
fn a_sentence_has_one_style_of_numerals() {
    let desk = desk("the_khans_levies", "song", Lang::Zh);
    let fact = |men| Fact::Split {
        army: jinxia::sim::ids::ArmyId(0),
        new: jinxia::sim::ids::ArmyId(1),
        of: polity("song"),
        at: PlaceId(0),
        men,
    };
    let entry = |fact| Entry { date: desk.session.state().clock.date, fact, record: None, inferred: false, set: false };
    let line = |fact| desk.view().line(&entry(fact)).text;
    assert!(line(fact(20_000)).contains('万'));
    let mixed = Fact::Battle {
        at: PlaceId(0),
        attacker: polity("song"),
        defender: polity("song"),
        won: true,
        odds: 500,
        attackers: 20_000,
        defenders: 3_456,
        attackers_lost: 100,
        defenders_lost: 700,
        claimed: None,
        attacking: None,
        defending: None,
    };
    let text = line(mixed);
    assert!(
        text.contains("20,000") && text.contains("3,456") && !text.contains('万') && !text.contains("百"),
        "{text}"
    );
}

#[test]
fn tribute_is_listed_with_its_day_and_warned_of() {
    let mut desk = desk("the_khans_levies", "xia", Lang::En);
    let lord = desk.session.state().relations.lord_of(polity("xia")).expect("Xia serves somebody in 1216");
    let owed = |d: &&jinxia::sim::diplomacy::Due| d.to == lord && matches!(d.what, DueKind::Tribute(_));
    let due = desk.view().open_dues().iter().find(owed).cloned().expect("the next tribute");
    assert_eq!((due.on.month(), due.from), (1, polity("xia")));
    assert!(due.on >= desk.session.state().clock.date);
    for line in ["court", "ledger"] {
        let text = good(&mut desk, line);
        assert!(text.contains("tribute of") && text.contains(&desk.words().date(due.on)), "{text}");
    }
    // In the turn in which it is due a court that has nothing is told what follows.
    let mut poor = with(&desk, |state| {
        state.clock.date = due.on;
        let xia = &mut state.polities[polity("xia").index()];
        (xia.purse.cash, xia.fabric.income) = (0, 100_000);
    });
    let text = good(&mut poor, "overview");
    assert!(text.contains("tribute of") && text.contains("We do not have it now"), "{text}");
}

#[test]
fn a_letter_that_lapses_is_warned_of_and_told() {
    let base = desk("brother_states", "xia", Lang::En);
    let act = shipped().rules.keys.find_act("market").expect("an act");
    let audience = shipped().rules.court.audience;
    let letter = |state: &mut jinxia::sim::snapshot::Snapshot, waited: i32| {
        let proposal = jinxia::sim::diplomacy::Proposal {
            from: polity("song"),
            to: polity("xia"),
            act,
            clauses: vec![jinxia::sim::diplomacy::Clause::Markets],
        };
        let date = state.clock.date;
        let id = EnvoyId(state.clock.next_envoy);
        state.clock.next_envoy += 1;
        let road = vec![PlaceId(0)];
        let talks_until = Some(date.plus(-waited));
        state.envoys.push(EnvoyRow {
            id,
            letter: Letter { proposal, person: None, sent: date.plus(-waited), leg: Leg::Out, warrant: None },
            journey: Journey { road, left: 0, of: 0, talks_until, done: false },
        });
    };
    let warning = "silence is the answer";
    let mut early = with(&base, |state| letter(state, 0));
    assert_eq!(early.view().waiting_for_you().len(), 1);
    assert_eq!(good(&mut early, "overview").contains(warning), audience == 0);
    let mut late = with(&base, |state| letter(state, audience));
    assert!(good(&mut late, "overview").contains(warning));
    let report = good(&mut late, "end");
    assert!(report.contains("silence is a no"), "{report}");
    assert!(late.view().waiting_for_you().is_empty());
}

#[test]
fn clauses_are_read_generously() {
    let mut desk = desk("the_khans_levies", "jin", Lang::En);
    for (line, words) in [
        ("ask xia submit vassal they", "Xia to become"),
        ("ask xia submit they vassal", "Xia to become"),
        ("ask xia submit they", "Xia to become"),
        ("ask song joint attack mongol", "the Mongols"),
        ("ask song joint attack on the Mongols by 1218-09", "1218, 9th month"),
        ("ask song levies 3000", "3,000"),
        ("ask song gift 20000 silver", "20,000 taels"),
        ("ask song they pay 20000 silver", "is called"),
    ] {
        let (text, _) = told(&mut desk, &line.replacen("ask", "ask full", 1));
        assert!(text.contains(words), "{line}: {text}");
    }
    for (line, words) in [
        ("ask xia treaty brohters", "Did you mean brothers?"),
        ("ask xia treaty brohters", "For example: peace, markets"),
        ("ask song joint attack", "joint attack POLITY"),
        ("ask xia treaty land", "land [we|they]"),
        ("ask xia levy levies", "levies [we|they] NUMBER"),
    ] {
        let text = bad(&mut desk, line);
        assert!(text.contains(words), "{line}: {text}");
    }
    desk.lang = Lang::Zh;
    // The words may be written on to one another.
    let ask = desk.view().command("ask");
    let text = good(&mut desk, &format!("{ask} \u{8be6} \u{5b8b} \u{5939}\u{653b} \u{5939}\u{653b}\u{8499}\u{53e4}"));
    assert!(text.contains("\u{8499}\u{53e4}") && !text.contains("\u{672a}\u{89e3}"), "{text}");
}

#[test]
fn offices_are_known_by_their_common_words() {
    for (word, office) in [
        ("general", Office::Commander),
        ("chancellor", Office::ChiefMinister),
        ("regent", Office::Regent),
        ("marshal", Office::Marshal),
        ("\u{5bb0}\u{76f8}", Office::ChiefMinister),
        ("\u{5143}\u{5e05}", Office::Marshal),
        ("\u{5c06}\u{519b}", Office::Commander),
        ("\u{6444}\u{653f}", Office::Regent),
    ] {
        let mut desk = desk("brother_states", "xia", Lang::En);
        good(&mut desk, &format!("appoint gao_lianghui {word}"));
        let given = desk.session.orders().last().map(|i| i.order.clone());
        assert!(matches!(given, Some(Order::Appoint { office: o, .. }) if o == office), "{word}: {given:?}");
    }
}

#[test]
fn nobody_is_at_two_places_and_rulers_do_not_ride() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    let ruler = desk.session.scene().court(desk.you).ruler.expect("a ruler");
    let name = desk.words().person(ruler);
    assert!(bad(&mut desk, &format!("envoy jin peace peace by {name}")).contains("a ruler does not ride"));
    let scene = desk.session.scene();
    let led = scene.armies_of(desk.you).into_iter().find_map(|id| scene.army(id)?.lead.commander);
    let led = desk.words().person(led.expect("somebody leads"));
    assert!(bad(&mut desk, &format!("envoy jin peace peace by {led}")).contains("leads an army"));
    good(&mut desk, "envoy jin peace peace by Gao Lianghui");
    let n = desk.view().army_number(desk.session.scene().armies_of(desk.you)[0]);
    assert!(bad(&mut desk, &format!("command {n} Gao Lianghui")).contains("on the road as an envoy"));
    assert!(bad(&mut desk, "muster Lingzhou 500 foot under Gao Lianghui").contains("on the road as an envoy"));
}

#[test]
fn new_armies_are_numbered_and_orders_that_share_one_are_named() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    let text = good(&mut desk, "muster Lingzhou 1000 foot");
    let before = desk.session.state().armies.len();
    assert!(desk.session.scene().state.armies.len() > before);
    let new = desk.session.scene().state.armies.last().expect("the new one").id;
    let n = desk.view().army_number(new);
    assert!(text.contains(&format!("The new army is number {n}.")), "{text}");
    let text = good(&mut desk, &format!("garrison Lingzhou 300 from {n}"));
    assert!(!text.contains("has other orders"), "{text}");
    let text = good(&mut desk, &format!("march {n} Zhongxing"));
    assert!(text.contains("has other orders this turn") && text.contains("Lingzhou"), "{text}");
    let text = good(&mut desk, &format!("split {n} 200 foot"));
    assert!(text.contains("The new army is number"), "{text}");
    // The one that takes the place of another is told so, and nothing else.
    let text = good(&mut desk, &format!("bar {n}"));
    assert!(text.contains("takes the place"), "{text}");
}

#[test]
fn what_makes_no_sense_is_refused_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let base = desk("the_khans_levies", "jin", Lang::En);
    let place = base.session.scene().holdings(base.you)[0];
    let name = base.words().place(place);
    let mut desk = with(&base, |state| state.places[place.index()].town.households = 0);
    desk.store = Some(Store::new(folder.path()));
    assert!(bad(&mut desk, &format!("grant {name}")).contains("nobody is left"));
    for word in ["auto", "Auto", "quick"] {
        assert!(bad(&mut desk, &format!("save {word}")).contains("give yours another name"));
    }
    let scene = desk.session.scene();
    let at_home = |id: &jinxia::sim::ids::ArmyId| {
        let at = scene.army(*id).and_then(|a| a.stands_at());
        at.is_some_and(|at| {
            scene.holder(at) == Some(desk.you) && scene.owner(at).0 == Some(desk.you) && scene.siege(at).0.is_none()
        })
    };
    let army = scene.armies_of(desk.you).into_iter().find(at_home).expect("an army at home");
    let own = order::check(&scene, desk.you, &Order::Sack { army });
    assert!(matches!(own, Err(Refusal::OwnLand { .. })), "{own:?}");
    let n = desk.view().army_number(army);
    assert!(bad(&mut desk, &format!("sack {n}")).contains("nobody sacks his own towns"));
}

#[test]
fn who_is_abroad_is_said_to_be_when_he_is_called_back() {
    let base = desk("the_khans_levies", "mongol", Lang::En);
    let away = base.session.state().armies.iter().find(|a| matches!(a.task, jinxia::sim::army::Task::Away { .. }));
    let (mut desk, n) = match away {
        Some(row) => {
            let n = base.view().army_number(row.id);
            (base, n)
        }
        None => {
            let row = base.session.scene().armies_of(polity("mongol"))[0];
            let n = base.view().army_number(row);
            let theatre = jinxia::sim::ids::TheatreId(0);
            let desk = with(&base, |state| {
                let back = state.clock.date.plus(12);
                let row = state.armies.iter_mut().find(|a| a.id == row).expect("in being");
                row.task = jinxia::sim::army::Task::Away { theatre, back };
            });
            (desk, n)
        }
    };
    let text = bad(&mut desk, &format!("recall {n}"));
    assert!(text.contains("comes home by itself"), "{text}");
}

/// Hints name whom one would choose oneself.
#[test]
fn hints_name_no_retired_ruler_as_heir_and_no_ruler_as_general() {
    let mut named = 0;
    for id in ["the_khans_levies", "brother_states", "lips_and_teeth", "first_alliance"] {
        for side in &scenario(id).sides {
            let key = shipped().rules.keys.polity(side.polity);
            let mut desk = desk(id, key, Lang::En);
            for _ in 0..3 {
                let court = desk.session.scene().court(desk.you).clone();
                let Some(ruler) = court.ruler else { break };
                let name = desk.words().person(ruler);
                for need in desk.view().needs() {
                    let leads = need.kind == jinxia::present::panels::NeedKind::Leader;
                    named += usize::from(leads);
                    assert!(!leads || !need.told.contains(&format!("{name} is at hand")), "{id} {key}: {}", need.told);
                }
                good(&mut desk, "end");
            }
        }
    }
    assert!(named > 0, "somebody is free to lead");
    // The ruler of Xia steps down for his heir: he is not named to follow him.
    let mut desk = desk("brother_states", "xia", Lang::En);
    let old = desk.session.scene().court(desk.you).ruler.expect("a ruler");
    let heir = desk
        .view()
        .servants(desk.you)
        .into_iter()
        .find(|&p| p != old && order::check(&desk.session.scene(), desk.you, &Order::Abdicate { to: p }).is_ok());
    let heir = desk.words().person(heir.expect("somebody to follow"));
    good(&mut desk, &format!("abdicate {heir}"));
    let name = desk.words().person(old);
    let told = desk.view().needs().into_iter().find(|n| n.kind == jinxia::present::panels::NeedKind::Heir);
    assert!(told.is_none_or(|n| !n.told.contains(&name)));
}

/// A game that is taken up again knows what its reader foretold, and on what its answers rested.
#[test]
fn forecasts_and_reasons_are_kept_with_the_game() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk("brother_states", "xia", Lang::En);
    desk.store = Some(Store::new(folder.path()));
    good(&mut desk, "predict 60");
    good(&mut desk, "envoy jin peace peace, markets");
    for _ in 0..4 {
        good(&mut desk, "end");
        if !good(&mut desk, "score").contains("No forecast") {
            break;
        }
    }
    let score = good(&mut desk, "score");
    assert!(!score.contains("No forecast"), "{score}");
    let chronicle = good(&mut desk, "chronicle");
    good(&mut desk, "predict 30");
    good(&mut desk, "save kept");
    let mut again = with(&desk, |_| {});
    again.store = Some(Store::new(folder.path()));
    assert!(good(&mut again, "score").contains("No forecast"));
    good(&mut again, "load kept");
    assert_eq!(good(&mut again, "score"), score);
    assert_eq!(again.session.forecasts, desk.session.forecasts);
    assert_eq!(good(&mut again, "chronicle"), chronicle);
    let weighed = desk.session.journal().entries().filter(|e| e.fact.judged().is_some()).count();
    let kept = again.session.journal().entries().filter(|e| e.fact.judged().is_some()).count();
    assert!(weighed > 0 && weighed == kept);
}

#[test]
fn taxes_are_explained_under_the_names_of_the_books() {
    for lang in Lang::ALL {
        let mut desk = desk("brother_states", "xia", lang);
        let explain = desk.view().command("explain");
        let taxes = good(&mut desk, &format!("{explain} tax"));
        let word = desk.view().command("books");
        let books = good(&mut desk, &word);
        let income = jinxia::sim::economy::books::income_lines(&desk.session.scene(), desk.you);
        for line in income.iter().filter(|l| l.amount != 0) {
            let name = desk.words().book_line(line);
            assert!(taxes.contains(&name) && books.contains(&name), "{name}: {taxes}{books}");
        }
    }
}
