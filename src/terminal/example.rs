//! Lines that can be typed here and now: of all orders of a kind the first that the rules would take.

use super::{
    command::{self, Does, Show},
    desk::Desk,
    reader::OFFICES,
};
use crate::{
    present::{Lang, texts::args, words},
    sim::{
        army::Aim,
        diplomacy::{Answer, Proposal},
        ids::{ActId, ArmyId, PersonId, PlaceId, PolityId, TheatreId},
        look::Look,
        order::{Order, OrderKind},
        person::Life,
        polity::Tax,
    },
};

/// Places looked at around each army or court.
const NEAR: usize = 12;
/// Men of a host that is gathered, on foot and mounted: the largest that can be had.
const HOSTS: [(i64, i64); 4] = [(3000, 1000), (1000, 300), (1000, 0), (300, 0)];
/// Men who are added, parted or put into a garrison.
const BANDS: [i64; 3] = [1000, 300, 100];
/// Months after which an army comes home from a theatre.
const ABROAD: [i32; 4] = [24, 12, 36, 6];

/// What stands in the blanks of a command's example.
type Blanks = Vec<(&'static str, String)>;

impl Desk<'_> {
    /// A command as one might type it here and now; nothing if it has no example, or if nothing of its kind can be done.
    pub(super) fn example(&self, key: &str) -> Option<String> {
        self.words().attr(&format!("command-{key}"), "example")?;
        let command = command::all().into_iter().find(|c| c.key == key)?;
        let blanks = match command.does {
            Does::Order(kind) => self.blanks(&self.legal_one(kind)?),
            Does::Show(Show::Ask) => self.blanks(&self.legal_one(OrderKind::SendEnvoy)?),
            _ => Blanks::new(),
        };
        let rest = self.words().attr_with(&format!("command-{key}"), "example", &args(blanks))?;
        Some(format!("{} {rest}", self.view().command(key)).trim_end().to_owned())
    }

    /// The first order of that kind that would be taken.
    fn legal_one(&self, kind: OrderKind) -> Option<Order> {
        self.candidates(kind).into_iter().find(|order| self.session.may(self.you, order).is_ok())
    }

    /// Orders of a kind, the likelier ones first.
    fn candidates(&self, kind: OrderKind) -> Vec<Order> {
        let (view, scene) = (self.view(), self.session.scene());
        let rules = scene.rules;
        let own = self.near(scene.court(self.you).seat, true);
        let armies: Vec<ArmyId> = scene
            .army_ids()
            .into_iter()
            .filter(|&id| {
                scene
                    .army(id)
                    .is_some_and(|a| a.exists() && [Some(a.banner.of), a.banner.under].contains(&Some(self.you)))
            })
            .collect();
        let at = |id: ArmyId| scene.army(id).map_or(scene.court(self.you).seat, |a| a.position.at);
        let (others, people) = (self.others(), self.people_at_hand());
        let each = |make: fn(ArmyId) -> Order| armies.iter().map(|&id| make(id)).collect::<Vec<_>>();
        let places = |make: fn(PlaceId) -> Order| own.iter().map(|&p| make(p)).collect::<Vec<_>>();
        let courts = |make: fn(PolityId) -> Order| others.iter().map(|&p| make(p)).collect::<Vec<_>>();
        let persons = |make: fn(PersonId) -> Order| people.iter().map(|&p| make(p)).collect::<Vec<_>>();
        let to = |home: bool, make: &dyn Fn(ArmyId, PlaceId) -> Order| {
            let from = |&id: &ArmyId| self.near(at(id), home).into_iter().map(move |p| (id, p));
            armies.iter().flat_map(from).map(|(id, p)| make(id, p)).collect::<Vec<_>>()
        };
        let march = |home: bool, aim: Aim| to(home, &move |army, to| Order::March { army, to, aim });
        match kind {
            OrderKind::Muster => HOSTS
                .into_iter()
                .flat_map(|(foot, horse)| own.iter().map(move |&at| (at, foot, horse)))
                .map(|(at, foot, horse)| Order::Muster {
                    army: None,
                    at,
                    foot,
                    horse,
                    engineers: 0,
                    commander: None,
                    claimed: None,
                })
                .collect(),
            OrderKind::Reinforce => BANDS
                .into_iter()
                .flat_map(|foot| {
                    armies.iter().map(move |&army| Order::Reinforce { army, foot, horse: 0, engineers: 0 })
                })
                .collect(),
            OrderKind::Split => BANDS
                .into_iter()
                .flat_map(|n| [(n, 0), (0, n)])
                .flat_map(|men| armies.iter().map(move |&army| (army, men)))
                .map(|(army, (foot, horse))| Order::Split { army, named: None, foot, horse, engineers: 0 })
                .collect(),
            OrderKind::Merge => {
                armies.iter().flat_map(|&into| armies.iter().map(move |&army| Order::Merge { army, into })).collect()
            }
            OrderKind::Garrison => BANDS
                .into_iter()
                .flat_map(|men| own.iter().map(move |&place| Order::Garrison { place, men, army: None }))
                .collect(),
            OrderKind::March => march(true, Aim::Station),
            OrderKind::Relieve => march(true, Aim::Relieve),
            OrderKind::Withdraw => march(true, Aim::Withdraw),
            OrderKind::Attack => march(false, Aim::Attack),
            OrderKind::Besiege => march(false, Aim::Besiege),
            OrderKind::Raid => march(false, Aim::Raid),
            OrderKind::Occupy => march(false, Aim::Occupy),
            OrderKind::Seize => to(false, &|army, place| Order::Seize { army, place }),
            OrderKind::Summon => to(false, &|army, place| Order::Summon { army, place }),
            OrderKind::Disband => each(|army| Order::Disband { army }),
            OrderKind::Bar => each(|army| Order::Bar { army }),
            OrderKind::Assault => each(|army| Order::Assault { army }),
            OrderKind::Flood => each(|army| Order::Flood { army }),
            OrderKind::Sack => each(|army| Order::Sack { army }),
            OrderKind::LeaveAlly => each(|army| Order::LeaveAlly { army }),
            OrderKind::Command => armies
                .iter()
                .flat_map(|&army| people.iter().map(move |&person| Order::Command { army, person }))
                .collect(),
            OrderKind::SendLevies => {
                armies.iter().flat_map(|&army| others.iter().map(move |&to| Order::SendLevies { army, to })).collect()
            }
            OrderKind::SendAway => {
                let theatres = (0..rules.theatres.len()).map(|i| TheatreId(i as u8));
                let ways: Vec<_> = theatres.flat_map(|t| ABROAD.map(|months| (t, scene.date().plus(months)))).collect();
                let each = |&army: &ArmyId| {
                    ways.iter().map(move |&(theatre, back)| Order::SendAway { army, theatre, back }).collect::<Vec<_>>()
                };
                armies.iter().flat_map(each).collect()
            }
            OrderKind::Abandon => places(|place| Order::Abandon { place }),
            OrderKind::Fortify => places(|place| Order::Fortify { place }),
            OrderKind::Grant => places(|place| Order::Grant { place }),
            OrderKind::Flee => places(|to| Order::Flee { to }),
            OrderKind::MoveCapital => places(|to| Order::MoveCapital { to }),
            OrderKind::GoOver => places(|place| Order::GoOver { place, person: None }),
            OrderKind::DeclareWar => courts(|on| Order::DeclareWar { on }),
            OrderKind::BreakBond => courts(|with| Order::BreakBond { with }),
            OrderKind::CloseMarkets => courts(|with| Order::CloseMarkets { with }),
            OrderKind::PlanWar => courts(|against| Order::PlanWar { against, commander: None }),
            OrderKind::SendEnvoy => self.letters(&others),
            OrderKind::Reply => view
                .waiting_for_you()
                .into_iter()
                .flat_map(|envoy| [Answer::Accepted, Answer::Refused].map(|answer| Order::Reply { envoy, answer }))
                .collect(),
            OrderKind::NameHeir => persons(|person| Order::NameHeir { person }),
            OrderKind::Depose => persons(|person| Order::Depose { person }),
            OrderKind::Abdicate => persons(|to| Order::Abdicate { to }),
            OrderKind::Usurp => persons(|person| Order::Usurp { person }),
            OrderKind::Confine => {
                people.iter().flat_map(|&person| own.iter().map(move |&at| Order::Confine { person, at })).collect()
            }
            OrderKind::Appoint => {
                people.iter().flat_map(|&person| OFFICES.map(|office| Order::Appoint { person, office })).collect()
            }
            OrderKind::Counsel => {
                let policies = view.policies();
                let each = |&person: &PersonId| {
                    policies.iter().map(move |&policy| Order::Counsel { person, policy }).collect::<Vec<_>>()
                };
                people.iter().flat_map(each).collect()
            }
            OrderKind::SetPolicy => view.policies().into_iter().map(|policy| Order::SetPolicy { policy }).collect(),
            OrderKind::SendHostage => people
                .iter()
                .flat_map(|&person| others.iter().map(move |&to| Order::SendHostage { to, person }))
                .collect(),
            OrderKind::Deliver => {
                people.iter().flat_map(|&person| others.iter().map(move |&to| Order::Deliver { person, to })).collect()
            }
            OrderKind::SetTax => [Tax::High, Tax::Low, Tax::Usual].map(|level| Order::SetTax { level }).to_vec(),
            OrderKind::Return => vec![Order::Return],
            OrderKind::Proclaim => vec![Order::Proclaim],
            OrderKind::Choose => Vec::new(),
        }
    }

    /// Places near another one, one's own or those of others, the nearest first.
    fn near(&self, at: PlaceId, own: bool) -> Vec<PlaceId> {
        let scene = self.session.scene();
        let mut places: Vec<PlaceId> = scene.places().filter(|&p| (scene.holder(p) == Some(self.you)) == own).collect();
        places.sort_by_key(|&p| (scene.rules.distance(at, p, true).unwrap_or(i32::MAX), p));
        places.truncate(NEAR);
        places
    }

    /// Other courts, those with whom one has had to do first.
    fn others(&self) -> Vec<PolityId> {
        let scene = self.session.scene();
        let mut others: Vec<PolityId> = scene.polities().filter(|&p| p != self.you && scene.stands(p)).collect();
        others.sort_by_key(|&p| std::cmp::Reverse(scene.relations().get(p, self.you).memories.len()));
        others
    }

    /// Who serves at court, the ruler last, and whom one holds.
    fn people_at_hand(&self) -> Vec<PersonId> {
        let scene = self.session.scene();
        let ruler = scene.court(self.you).ruler;
        let mut people = self.view().servants(self.you);
        people.sort_by_key(|&p| Some(p) == ruler);
        let held = |p: &PersonId| matches!(scene.life(*p), Life::Held { by, .. } if by == self.you);
        let all = (0..scene.rules.people.len()).map(|i| PersonId(i as u16));
        let held: Vec<PersonId> = all.filter(held).filter(|p| !people.contains(p)).collect();
        people.extend(held);
        people
    }

    /// Letters with the usual terms of their acts: peace to whom one fights, a gift to others, then whatever else.
    fn letters(&self, others: &[PolityId]) -> Vec<Order> {
        let scene = self.session.scene();
        let rules = scene.rules;
        let mut letters = Vec::new();
        for &to in others {
            let first = rules.keys.find_act(if scene.relations().at_war(to, self.you) { "peace" } else { "gift" });
            let all = (0..rules.acts.len()).map(|i| ActId(i as u16)).filter(|&act| Some(act) != first);
            for act in first.into_iter().chain(all) {
                let clauses = rules.acts[act.index()].terms.clone();
                letters.push(Order::letter(&Proposal { from: self.you, to, act, clauses }));
            }
        }
        letters
    }

    /// A number of men as it is typed.
    fn count(&self, n: i64) -> String {
        let written = if self.lang == Lang::Zh { words::chinese(n) } else { None };
        written.unwrap_or_else(|| n.to_string())
    }

    /// What an order puts into the example of its command.
    fn blanks(&self, order: &Order) -> Blanks {
        let (view, words) = (self.view(), self.words());
        let mut list = Blanks::new();
        list.extend(order.armies().first().map(|&id| ("n", view.army_number(id).to_string())));
        let mut put = |name: &'static str, text: String| list.push((name, text));
        match order {
            Order::Muster { at, foot, horse, .. } => {
                put("place", words.place(*at));
                put("foot", self.count(*foot));
                put("horse", self.count(*horse));
                put("riders", if *horse > 0 { "yes" } else { "no" }.to_owned());
            }
            Order::Reinforce { foot, .. } => put("foot", self.count(*foot)),
            Order::Split { foot, horse, .. } => {
                put("men", self.count(foot + horse));
                put("arm", if *foot > 0 { "foot" } else { "horse" }.to_owned());
            }
            Order::Merge { army, into } => {
                put("m", view.army_number(*army).to_string());
                put("n", view.army_number(*into).to_string());
            }
            Order::Garrison { place, men, .. } => {
                put("place", words.place(*place));
                put("men", self.count(*men));
            }
            Order::March { to, .. } | Order::Flee { to } | Order::MoveCapital { to } => put("place", words.place(*to)),
            Order::Seize { place, .. }
            | Order::Summon { place, .. }
            | Order::Abandon { place }
            | Order::Fortify { place }
            | Order::Grant { place }
            | Order::GoOver { place, .. } => put("place", words.place(*place)),
            Order::Command { person, .. } | Order::NameHeir { person } | Order::Depose { person } => {
                put("person", words.person(*person));
            }
            Order::Usurp { person } | Order::Abdicate { to: person } => put("person", words.person(*person)),
            Order::Confine { person, at } => {
                put("person", words.person(*person));
                put("place", words.place(*at));
            }
            Order::Appoint { person, office } => {
                put("person", words.person(*person));
                put("office", words.office(*office));
            }
            Order::Counsel { person, policy } => {
                put("person", words.person(*person));
                put("policy", words.policy(*policy));
            }
            Order::SetPolicy { policy } => put("policy", words.policy(*policy)),
            Order::SendHostage { person, to } | Order::Deliver { person, to } => {
                put("person", words.person(*person));
                put("other", words.polity_as(*to, "short"));
            }
            Order::SendLevies { to: with, .. }
            | Order::DeclareWar { on: with }
            | Order::BreakBond { with }
            | Order::CloseMarkets { with }
            | Order::PlanWar { against: with, .. } => put("other", words.polity_as(*with, "short")),
            Order::SendAway { theatre, back, .. } => {
                put("theatre", words.theatre(*theatre));
                put("date", back.to_string());
            }
            Order::SendEnvoy { to, act, .. } => {
                put("other", words.polity_as(*to, "short"));
                put("act", words.act(*act));
            }
            Order::Reply { envoy, answer } => {
                put("n", envoy.0.to_string());
                put("answer", if answer.yes() { "yes" } else { "no" }.to_owned());
            }
            Order::SetTax { level } => put("level", words::snake(level)),
            _ => {}
        }
        list
    }
}
