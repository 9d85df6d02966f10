//! What an order costs and brings, read off the state before and after it: no figure of it is kept anywhere else.

use super::View;
use crate::{
    present::verdict::percent,
    sim::{
        army::{Position, Task},
        economy::grain,
        ids::{ArmyId, PlaceId},
        look::{ArmyLook, Look},
        order::Order,
        rulebook::Effect,
        snapshot::Scene,
        war::{siege, supply},
    },
};

impl View<'_> {
    /// What an order did to one's own realm, as phrases. The view is of the state with it, `before` the one without.
    pub fn cost(&self, order: &Order, before: Scene) -> Vec<String> {
        let was = View { scene: before, ..*self };
        let (now, then) = (self.scene.purse(self.you), before.purse(self.you));
        let (mood, had) = (self.scene.temper(self.you), before.temper(self.you));
        let mut effects = vec![
            Effect::Cash(now.cash - then.cash),
            Effect::Grain(now.grain - then.grain),
            Effect::Men(now.manpower - then.manpower),
            Effect::Horses(now.horses - then.horses),
            Effect::Prestige(mood.prestige - had.prestige),
            Effect::Weariness(mood.weariness - had.weariness),
            Effect::Stability(mood.stability - had.stability),
        ];
        for place in self.scene.holdings(self.you) {
            effects.push(Effect::Unrest(place, self.scene.town(place).unrest - before.town(place).unrest));
        }
        effects.retain(|effect| !nothing(effect));
        let mut told: Vec<String> = effects.iter().map(|effect| self.effect(effect)).collect();
        let monthly = self.standing_flow() - was.standing_flow();
        if monthly != 0 {
            told.push(self.say("cost-monthly", [("n", self.change(monthly))]));
        }
        told.extend(self.grain_told(&was));
        told.extend(self.besides(order, &was));
        told
    }

    /// What an order makes the troops eat by the month, and how long the store then lasts, if it does not last for ever.
    fn grain_told(&self, was: &View) -> Vec<String> {
        let eaten = grain::need(&self.scene, self.you) - grain::need(&was.scene, self.you);
        if eaten == 0 {
            return Vec::new();
        }
        let mut told = vec![self.say("cost-eaten", [("n", self.change(eaten))])];
        let lasts = grain::lasts(&self.scene, self.you);
        told.extend(lasts.map(|months| self.say("cost-store", [("n", months.max(0).to_string())])));
        told
    }

    /// How the army that is sent somewhere is fed there: by the rule that then takes its men.
    fn fed_at(&self, id: ArmyId, to: PlaceId) -> Option<String> {
        let army = self.scene.army(id)?;
        let there = Position { at: to, leg: None, ..Position::clone(army.position) };
        let there = ArmyLook { position: &there, task: Task::Hold, ..army };
        let place = ("place", self.words.place(to));
        let Some(days) = supply::days_from_supply(&self.scene, &there) else {
            return Some(self.say("cost-fed-home", [place]));
        };
        let loss = percent(supply::monthly_loss(&self.scene, &there));
        let key = if supply::short(&self.scene, &there) { "cost-fed-short" } else { "cost-fed" };
        Some(self.say(key, [place, ("days", days.to_string()), ("loss", loss)]))
    }

    /// What cannot be read off the purse: how long it takes, what it does by the month, and what is thrown.
    fn besides(&self, order: &Order, was: &View) -> Vec<String> {
        match order {
            Order::March { army, to, .. } => {
                let days = self.days_to(*army, *to).filter(|days| *days > 0);
                // The days are those to where it comes, and there it has to be fed.
                let stop = self.stopped_at(*army, *to);
                let way = days.map(|days| match stop {
                    Some(at) => {
                        let items = [("days", days.to_string()), ("place", self.words.place(at))];
                        self.say("cost-way-stopped", items)
                    }
                    None => self.say("cost-way", [("days", days.to_string())]),
                });
                way.into_iter().chain(self.fed_at(*army, stop.unwrap_or(*to))).collect()
            }
            Order::Fortify { place } => {
                let months = self.scene.walls(*place).building.to_string();
                vec![self.say("cost-months", [("n", months)])]
            }
            Order::Grant { place } => {
                let months = self.scene.town(*place).relief.to_string();
                vec![self.say("cost-relief", [("n", months)])]
            }
            Order::SetTax { level } => {
                let (_, unrest) = self.tax_forecast(*level);
                let sign = if unrest < 0 { "−" } else { "+" };
                let n = format!("{sign}{}.{}", unrest.abs() / 10, unrest.abs() % 10);
                vec![self.say("cost-tax", [("n", n)])]
            }
            Order::Flood { army } => {
                let at = self.scene.army(*army).map(|a| a.position.at);
                let risk = at.map(|at| percent(siege::flood_backfires(&self.scene, at)));
                risk.map(|chance| self.say("cost-flood", [("chance", chance)])).into_iter().collect()
            }
            Order::Reply { .. } => {
                let due = self.falls_due() - was.falls_due();
                let line = || self.say("cost-due", [("n", self.change(due))]);
                (due != 0).then(line).into_iter().collect()
            }
            Order::Counsel { person, policy } => {
                let chance = percent(self.counsel_chance(*person, *policy));
                vec![self.say("cost-counsel", [("chance", chance)])]
            }
            _ => Vec::new(),
        }
    }
}

fn nothing(effect: &Effect) -> bool {
    match effect {
        Effect::Cash(n) | Effect::Grain(n) | Effect::Men(n) | Effect::Horses(n) => *n == 0,
        Effect::Prestige(n) | Effect::Weariness(n) | Effect::Stability(n) => *n == 0,
        Effect::Unrest(_, n) => *n == 0,
        _ => false,
    }
}
