//! Theatres off the map take armies away and bring them back; men lent to an ally go home when the bond ends.

use super::siege;
use crate::sim::{
    army::{Position, Task},
    chronicle::Fact,
    look::Look,
    realm::Realm,
};

/// Men under the command of somebody with whom their court has no bond any more obey their own court again.
pub fn leave_strangers(mut realm: Realm) {
    for id in realm.army_ids() {
        let Some(army) = realm.army(id) else { continue };
        let (of, men) = (army.banner.of, army.force.men());
        let Some(to) = army.banner.under else { continue };
        if realm.relations.friends(of, to) && realm.stands(to) {
            continue;
        }
        siege::leave(&mut realm, id);
        if let Some(army) = realm.army_mut(id) {
            army.banner.under = None;
            army.task = Task::Hold;
            army.position.route.clear();
        }
        realm.tell(Fact::LeviesReturned { from: of, to, men });
    }
}

/// Armies whose time abroad is over come home to their capital, or to whatever place is left.
pub fn come_home(mut realm: Realm) {
    for id in realm.army_ids() {
        let Some(army) = realm.army(id) else { continue };
        let Task::Away { theatre, back } = army.task else { continue };
        if realm.clock.date < back {
            continue;
        }
        let (of, record) = (army.banner.of, army.mandate.0);
        let months = back.since(army.lead.since);
        let theatre = realm.rules().theatres.get(usize::from(theatre.0));
        // Riders of the steppe find others who ride with them; who comes from elsewhere brings nobody home but his own.
        let most = if realm.rules().polity(of).nomad { i64::MAX } else { 1000 };
        let swollen = theatre.map_or(1000, |t| i64::from(t.after(months))).min(most);
        let capital = realm.court(of).capital;
        let at = if realm.holder(capital) == Some(of) {
            capital
        } else {
            match realm.holdings(of).first() {
                Some(&place) => place,
                None => continue,
            }
        };
        if let Some(army) = realm.army_mut(id) {
            army.task = Task::Hold;
            army.position = Position { at, leg: None, route: Vec::new(), resting: 0 };
            let force = &mut army.force;
            for arm in [&mut force.foot, &mut force.horse, &mut force.engineers] {
                *arm = *arm * swollen / 1000;
            }
        }
        let men = realm.army(id).map_or(0, |a| a.force.men());
        realm.in_name_of(record, |realm| realm.tell(Fact::CameHome { of, at, men }));
    }
}
