//! What can be typed, and what is said of what cannot.

use super::*;

#[test]
fn what_is_not_understood_says_what_was_meant_and_changes_nothing() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    let hash = desk.session.state().hash();
    for (line, words) in [
        ("mrach 1 lingzhou", "Did you mean march?"),
        ("place lingzhuo", "Did you mean Lingzhou?"),
        ("place lin", "more than one place"),
        ("march", "march ARMY PLACE"),
        ("march 9999 lingzhou", "There is no army 9999"),
        ("march Linggong lingzhou quickly", "quickly"),
        ("envoy jin truce", "usual clauses"),
        ("envoy jin peace pay silver", "A number is missing"),
        ("besiege Linggong lingzhou", "no enemy at Lingzhou"),
        ("reply yes", "No proposal waits"),
        ("load nothing", "cannot be kept"),
        ("go 99", "There is no turn 99"),
        ("cancel 1", "no waiting order 1"),
    ] {
        let text = bad(&mut desk, line);
        assert!(text.contains(words), "{line}: {text}");
    }
    assert_eq!(desk.session.state().hash(), hash);
    assert!(desk.session.orders().is_empty());
}

#[test]
fn clauses_are_read_as_they_are_said() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    for (line, words) in [
        ("envoy jin treaty", "brother"),
        ("envoy jin peace peace, pay 20,000 silver yearly, markets", "20,000 taels"),
        ("envoy jin peace peace, pay they 20k silk", "Jin to pay 20,000 bolts"),
        ("envoy jin demand_land land Hezhou Lintao Fu, peace", "Jin to give Hezhou, Lintao Fu"),
        ("envoy jin demand land land Hezhou, Lintao, peace", "Hezhou, Lintao Fu, peace"),
        ("envoy song joint_attack joint attack jin, we Gongzhou, they Qinzhou, by 1224-09", "1224, 9th month"),
        ("envoy mongol aid aid against jin", "against Jin"),
        ("envoy jin truce truce 24", "until 1225, 4th month"),
        ("遣使 金 求和 议和，岁币 我 两万 银 每年", "20,000 taels"),
        ("prepare jin Asha Gambu", "Jin"),
        ("heir Li Dewang", "Li Dewang"),
        ("policy with_jin", "With Jin"),
    ] {
        let text = good(&mut desk, line);
        assert!(text.contains(words), "{line}: {text}");
        // One letter of a kind goes at a time.
        if line.starts_with("envoy") || line.starts_with("遣使") {
            let (text, understood) = told(&mut desk, line);
            assert!(!understood && text.contains("on the road"), "{line}: {text}");
        }
        good(&mut desk, "undo");
    }
}

/// What the game prints as a name can be typed, in either language.
#[test]
fn every_name_that_is_printed_can_be_typed() {
    for lang in Lang::ALL {
        let mut desk = desk("lips_and_teeth", "xia", lang);
        let rules = &shipped().rules;
        let (place, person, polity, policy) = match lang {
            Lang::En => ("place", "person", "polity", "policy"),
            Lang::Zh => ("地方", "看人", "国", "改国策"),
        };
        for i in 0..rules.places.len() {
            let name = desk.words().place(PlaceId(i as u16));
            let page = good(&mut desk, &format!("{place} {name}"));
            assert_eq!(page.lines().next(), Some(name.as_str()));
        }
        for i in 0..rules.polities.len() {
            let name = desk.words().polity(PolityId(i as u8));
            good(&mut desk, &format!("{polity} {name}"));
        }
        for i in 0..rules.people.len() {
            let name = desk.words().person(PersonId(i as u16));
            good(&mut desk, &format!("{person} {name}"));
        }
        for i in 0..rules.policies.len() {
            let name = desk.words().policy(PolicyId(i as u16));
            let (text, _) = told(&mut desk, &format!("{policy} {name}"));
            let unknown = TEXTS.get(lang, "desk-kind-policy", None);
            assert!(!text.contains(&format!("“{name}")) && !text.contains(&format!("No {unknown}")), "{name}: {text}");
        }
    }
}

#[test]
fn what_is_wrong_says_what_would_be_right() {
    let mut desk = desk("lips_and_teeth", "xia", Lang::En);
    for (line, words) in [
        ("language fr", "say en or zh"),
        ("abandon Lingzhou", "ours by right"),
        ("muster Lingzhou 99999999999999999999 foot", "too great a number"),
        ("policy foo", "It may be:"),
        ("tax medium", "It may be:"),
        ("appoint Asha Gambu king", "It may be:"),
        ("envoy jin demand_land land Fuzhou", "more than one place"),
    ] {
        let text = bad(&mut desk, line);
        assert!(text.contains(words), "{line}: {text}");
    }
    // Who is named after the clauses is the envoy; this one leads an army.
    let text = bad(&mut desk, "envoy jin aid aid against mongol by Weiming Linggong");
    assert!(text.contains("Weiming Linggong carries it"), "{text}");
    assert!(good(&mut desk, "polity mongol").contains("not known"));
}
