//! What must hold after every month, whatever was ordered.

use super::{
    army::Task,
    diplomacy::treaty,
    look::{ArmyLook, Look},
    num::Men,
    person::Life,
    polity::Standing,
    snapshot::Scene,
};

/// Every broken invariant, in words for developers. Empty if the state is sound.
pub fn check(scene: &Scene) -> Vec<String> {
    let mut broken = Vec::new();
    let mut must = |holds: bool, what: String| {
        if !holds {
            broken.push(what);
        }
    };
    let keys = &scene.rules().keys;
    for place in scene.places() {
        let (town, walls) = (scene.town(place), scene.walls(place));
        let name = keys.place(place);
        must(town.households >= 0, format!("{name} has {} households", town.households));
        must((0..=900).contains(&town.devastation), format!("{name} is devastated to {}", town.devastation));
        must((0..=1000).contains(&town.unrest), format!("{name} has unrest {}", town.unrest));
        must(walls.garrison >= 0, format!("{name} has a garrison of {}", walls.garrison));
        must((0..=5).contains(&walls.fort), format!("{name} has walls of {}", walls.fort));
        must(walls.building >= 0 && town.relief >= 0, format!("{name} counts months below 0"));
        let occupied = scene.occupier(place).0.map(|o| o.by);
        must(occupied != Some(scene.owner(place).0), format!("{name} is occupied by its owner"));
        let fallen = scene.holder(place).is_some_and(|h| matches!(scene.standing(h), Standing::Fallen { .. }));
        must(!fallen, format!("{name} is held by a polity that has fallen"));
        if let Some(siege) = scene.siege(place).0 {
            must(scene.holder(place) != Some(siege.by), format!("{name} is besieged by its holder"));
        }
    }
    for polity in scene.polities() {
        let (purse, temper) = (scene.purse(polity), scene.temper(polity));
        let name = keys.polity(polity);
        must(purse.manpower >= 0, format!("{name} has manpower {}", purse.manpower));
        must(purse.horses >= 0, format!("{name} has {} horses", purse.horses));
        must(purse.grain >= 0, format!("{name} has grain {}", purse.grain));
        must(purse.cash >= 0, format!("{name} has {} strings", purse.cash));
        for (what, value) in
            [("prestige", temper.prestige), ("weariness", temper.weariness), ("stability", temper.stability)]
        {
            must((0..=10_000).contains(&value), format!("{name} has {what} {value}"));
        }
        let by_ledger = treaty::balance(scene.ledger(), polity, &scene.rules().economy);
        must(
            by_ledger == purse.treaties,
            format!("{name} had {:?} under treaties, but the ledger says {by_ledger:?}", purse.treaties),
        );
        let court: i32 = scene.court(polity).parties.iter().map(|(_, share)| share).sum();
        must((0..=100).contains(&court), format!("the parties of {name} make up {court} hundredths"));
        if let Some(ruler) = scene.court(polity).ruler {
            let dead = !scene.life(ruler).lives();
            must(!(dead && scene.stands(polity)), format!("{name} is ruled by {}, who is dead", keys.person(ruler)));
        }
    }
    for hostage in &scene.ledger().hostages {
        let held = matches!(scene.life(hostage.person), Life::Held { by, .. } if by == hostage.at);
        must(held, format!("{} is a hostage and not held", keys.person(hostage.person)));
    }
    let mut leaders = Vec::new();
    for id in scene.army_ids() {
        let Some(army) = scene.army(id) else { continue };
        sound_army(scene, &army, &mut must);
        leaders.extend(army.lead.commander);
    }
    leaders.sort();
    for pair in leaders.windows(2) {
        must(pair[0] != pair[1], format!("{} leads two armies", keys.person(pair[0])));
    }
    for (pair, relation) in &scene.relations().0 {
        let (a, b) = pair.both();
        let names = format!("{} and {}", keys.polity(a), keys.polity(b));
        must(a != b, format!("{names} are one"));
        let at_war = relation.war.is_some();
        must(!(at_war && relation.bond.is_some()), format!("{names} are at war and bound"));
        must(!(at_war && relation.alliance.is_some()), format!("{names} are at war and allied"));
        must(!(at_war && relation.markets), format!("{names} are at war with open markets"));
        must(!at_war || (scene.stands(a) && scene.stands(b)), format!("{names} are at war, but one has fallen"));
    }
    broken
}

fn sound_army(scene: &Scene, army: &ArmyLook, must: &mut impl FnMut(bool, String)) {
    let name = format!("army {}", army.id.0);
    let force = army.force;
    let arms: [Men; 3] = [force.foot, force.horse, force.engineers];
    must(arms.iter().all(|&n| n >= 0) && force.men() > 0, format!("{name} has {arms:?} men"));
    must((0..=100).contains(&force.morale), format!("{name} has morale {}", force.morale));
    must((0..=100).contains(&force.fatigue), format!("{name} has fatigue {}", force.fatigue));
    must((0..=200).contains(&force.drill), format!("{name} has drill {}", force.drill));
    if let Some(leg) = army.position.leg {
        let on_road = scene.rules().road(army.position.at, leg.to).is_some();
        must(on_road, format!("{name} is where there is no road"));
        must((0..leg.of).contains(&leg.done), format!("{name} is past the end of its road"));
    }
    if army.task == Task::Siege {
        must(scene.siege(army.position.at).0.is_some(), format!("{name} besieges a place that is not besieged"));
    }
    if let Some(commander) = army.lead.commander {
        let what = format!("{name} is led by somebody dead or held");
        must(scene.life(commander) == Life::Free, what);
    }
}
