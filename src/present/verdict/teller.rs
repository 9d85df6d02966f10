//! Lays a verdict out: each of its reasons, precedents, levers and premises in words.

use super::*;

/// Words for everything about a proposal.
pub(super) struct Teller<'a> {
    pub words: &'a Words<'a>,
    /// The month in which it is asked, where that is known.
    pub now: Option<Date>,
    pub proposal: Option<&'a Proposal>,
    pub person: Option<PersonId>,
    pub from: PolityId,
    pub to: PolityId,
}

impl Teller<'_> {
    pub(super) fn panel(
        &self,
        title: String,
        clauses: Vec<String>,
        reading: &Reading,
        verdict: &Verdict,
        lever: Option<String>,
        documented: Option<&Documented>,
    ) -> Panel {
        let words = self.words;
        let mut terms: Vec<TermLine> = Term::ALL
            .into_iter()
            .zip(verdict.terms)
            .filter(|(_, points)| *points != 0)
            .map(|(term, points)| self.term(term, points, reading))
            .collect();
        terms.sort_by_key(|t| (-t.points.abs(), t.term));
        let evaluator = &words.rules.evaluator;
        Panel {
            title,
            clauses,
            chance: percent(verdict.chance),
            permille: verdict.chance,
            points: verdict.points,
            record: verdict.record.as_ref().map(|r| r.points),
            offer: None,
            vetoes: self.vetoes(&verdict.vetoes, None),
            terms,
            sum: sum(words, verdict),
            pull: verdict.precedents.points,
            precedents: verdict
                .precedents
                .nearest
                .iter()
                .map(|n| self.precedent(evaluator, n, &verdict.terms))
                .collect(),
            voices: Vec::new(),
            lever,
            history: documented.map(|d| self.history(evaluator, d, verdict)),
        }
    }

    pub(super) fn term(&self, term: Term, points: Points, reading: &Reading) -> TermLine {
        let words = self.words;
        let key = format!("term-{}", term.key());
        let (mut parts, mut each) = (Vec::new(), Vec::new());
        for &field in term.fields() {
            let value = reading.situation.fields[field];
            let name = words.get(&format!("field-{}", field.key()));
            let made: Vec<String> = reading
                .parts
                .iter()
                .filter(|p| p.field == field)
                .map(|p| format!("{} {}", self.part(p), signed(p.amount)))
                .collect();
            let counted = reading.parts.iter().filter(|p| p.field == field);
            each.extend(counted.map(|p| (self.part(p), p.amount)));
            let and = |one: String, other: String| words.with("measure-and", &args([("one", one), ("other", other)]));
            let list = [("name", name), ("value", signed(value))];
            parts.push(match made.into_iter().reduce(and) {
                None => words.with("measure-bare", &args(list)),
                Some(made) => {
                    let [name, value] = list;
                    words.with("measure-made", &args([name, value, ("parts", made)]))
                }
            });
        }
        TermLine {
            term,
            name: words.get(&key),
            why: words.attr(&key, "why").unwrap_or_default(),
            points,
            parts,
            made: each,
        }
    }

    /// What went into a measure, in words.
    pub(super) fn part(&self, part: &Part) -> String {
        let words = self.words;
        match part.why {
            Why::Clause(i) => {
                let text = self.proposal.and_then(|p| Some(clause::phrase(words, p, p.clauses.get(usize::from(i))?)));
                words.with("part-clause", &args([("clause", text.unwrap_or_default())]))
            }
            Why::Power(polity) => words.with("part-power", &args([("polity", words.polity(polity))])),
            Why::Memory(kind, on) => words.with(
                "part-memory",
                &args([
                    ("polity", words.polity(self.from)),
                    ("deed", words.get(&format!("memory-{}", snake(&kind)))),
                    ("date", words.date(on)),
                ]),
            ),
            Why::Kept(n) => words.with("part-kept", &args([("n", i64::from(n))])),
            Why::Broken(n) => words.with("part-broken", &args([("n", i64::from(n))])),
            Why::Minister => {
                let name = self.person.map(|p| words.person(p)).unwrap_or_default();
                words.with("part-minister", &args([("person", name)]))
            }
            Why::Policy(policy) => words.with("part-policy", &args([("policy", words.policy(policy))])),
            Why::Tone => words.get("part-tone"),
            Why::ForNothing => words.get("part-for-nothing"),
            Why::Envoy(person) => words.with("part-envoy", &args([("person", words.person(person))])),
            Why::Answered(on) => words.with("part-answered", &args([("date", words.date(on))])),
            Why::Received(on) => words.with("part-received", &args([("date", words.date(on))])),
        }
    }

    /// What cannot be, in words.
    pub(super) fn vetoes(&self, vetoes: &[Veto], relations: Option<&Relations>) -> Vec<String> {
        let mut holding = self.holding(vetoes, relations).into_iter();
        let mut told = |veto: &Veto| {
            let holds = if *veto == Veto::Already { holding.next() } else { None };
            self.veto(veto, holds)
        };
        vetoes.iter().map(&mut told).collect()
    }

    /// The clauses that hold already, in their order: as the courts stand to each other, or where that is not known
    /// those that could, if all of them do.
    fn holding(&self, vetoes: &[Veto], relations: Option<&Relations>) -> Vec<String> {
        let Some(proposal) = self.proposal else { return Vec::new() };
        let could = |c: &&Clause| matches!(c, Clause::Markets | Clause::MutualAid);
        let holds = |c: &&Clause| relations.is_none_or(|all| proposal.stands(all, c));
        let named = proposal.clauses.iter().filter(could).filter(holds);
        let named: Vec<String> = named.map(|c| clause::phrase(self.words, proposal, c)).collect();
        let said = vetoes.iter().filter(|v| **v == Veto::Already).count();
        if named.len() == said { named } else { Vec::new() }
    }

    fn veto(&self, veto: &Veto, holds: Option<String>) -> String {
        let words = self.words;
        let mut list = Args::new();
        list.set("clause", holds.unwrap_or_else(|| "none".to_owned()));
        list.set("polity", words.polity(self.to));
        match *veto {
            Veto::NoRuler { of } | Veto::BeyondPurse { of } => list.set("polity", words.polity(of)),
            Veto::TooManyMen { asked, have } => {
                list.set("asked", words.figure(asked));
                list.set("have", words.figure(have));
            }
            Veto::BoundTo { to } | Veto::NoWay { to } => list.set("other", words.polity(to)),
            Veto::NotToGive { person } => list.set("person", words.person(person)),
            Veto::TooMuchLand { percent } => list.set("percent", percent),
            Veto::NoWarToEnd | Veto::Stronger => list.set("from", words.polity(self.from)),
            Veto::Unchanged | Veto::OwnSeat | Veto::Already | Veto::Unbearable => {}
        }
        let tag = serde_json::to_value(veto).ok();
        let tag = tag.as_ref().and_then(|v| v.get("veto")).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
        words.with(&format!("veto-{tag}"), &list)
    }

    pub(super) fn precedent(&self, evaluator: &Evaluator, near: &Neighbour, here: &Contributions) -> PrecedentLine {
        let words = self.words;
        let case = &evaluator.library.cases[near.case];
        let documented = evaluator.documented.iter().find(|d| d.case == near.case);
        let title = case.record.and_then(|r| words.record(r)).unwrap_or_else(|| case.id.clone());
        let date = case.record.map(|r| words.rules.records[r.index()].date);
        let dated = date.map_or_else(String::new, |d| words.date(d));
        // What has not happened yet is nothing that anybody knows; it says how courts are wont to answer.
        let later = date.zip(self.now).is_some_and(|(then, now)| then > now);
        let dated = if later { words.with("ask-precedent-later", &args([("date", dated)])) } else { dated };
        let list = args([
            ("likeness", (near.likeness / 10).to_string()),
            ("title", title.clone()),
            ("date", dated.clone()),
            ("to", documented.map_or_else(String::new, |d| words.polity(d.to))),
            ("answer", answer(words, case.answer)),
        ]);
        let gap = |(term, points): (Term, Points)| {
            let term = words.get(&format!("term-{}", term.key()));
            words.with("ask-gap", &args([("term", term), ("gap", signed(points))]))
        };
        let differs = args([("first", gap(near.differs[0])), ("second", gap(near.differs[1]))]);
        PrecedentLine {
            text: words.with("ask-precedent", &list),
            differs: (near.differs[0].1 != 0).then(|| words.with("ask-differs", &differs)),
            cites: case.record.map(|r| words.rules.records[r.index()].cites.clone()).unwrap_or_default(),
            gloss: case.record.and_then(|r| words.record_part(r, "gloss")),
            likeness: near.likeness / 10,
            yes: case.answer.yes(),
            title,
            date: dated,
            answer: answer(words, case.answer),
            alike: alike(evaluator.library.terms(near.case), here)
                .into_iter()
                .map(|t| words.get(&format!("term-{}", t.key())))
                .collect(),
            unlike: near
                .differs
                .iter()
                .filter(|(_, gap)| *gap != 0)
                .map(|(t, gap)| (words.get(&format!("term-{}", t.key())), *gap))
                .collect(),
        }
    }

    /// The change of terms that would turn a no, or the term that blocks it.
    pub(super) fn offer(&self, verdict: &Verdict, offer: Option<&Offer>) -> String {
        let words = self.words;
        if let Some(offer) = offer {
            let list = args([("change", self.change(offer)), ("chance", percent(offer.chance))]);
            return words.sentence(&words.with("ask-lever-is", &list));
        }
        let worst = weighed(words, verdict).into_iter().find(|(_, points)| *points < 0);
        let name = worst.map_or_else(|| words.get("nothing"), |(name, _)| name);
        words.with("ask-lever-none", &args([("term", name)]))
    }

    /// What is asked for less of, as it is counted, and whether every year; as it stands in the offer.
    fn less(&self, offer: &Offer, amount: i64) -> String {
        let words = self.words;
        let asked = self.proposal.map_or(&[][..], |p| &p.clauses);
        let changed = offer.proposal.clauses.iter().zip(asked).find_map(|(new, old)| match new {
            Clause::Pay { good, yearly, .. } if new != old => Some((*good, *yearly)),
            _ => None,
        });
        let (good, yearly) = changed.unwrap_or((Good::Cash, false));
        let key = if yearly { "change-ask_less-yearly" } else { "change-ask_less" };
        words.with(key, &args([("sum", words.sum(good, amount))]))
    }

    fn change(&self, offer: &Offer) -> String {
        let words = self.words;
        match offer.change {
            Change::Pay(n) => words.with("change-pay", &args([("sum", words.sum(Good::Cash, n))])),
            Change::Horses(n) => words.with("change-horses", &args([("n", words.number(n))])),
            Change::FewerMen(n) => words.with("change-fewer_men", &args([("n", words.number(n))])),
            Change::AskLess(n) => self.less(offer, n),
            Change::Drop(i) => {
                let text = self.proposal.and_then(|p| Some(clause::phrase(words, p, p.clauses.get(usize::from(i))?)));
                words.with("change-drop", &args([("clause", text.unwrap_or_default())]))
            }
            Change::DropPlace(place) => words.with("change-drop_place", &args([("place", words.place(place))])),
            Change::Marriage => words.get("change-marriage"),
            Change::Hostage => words.get("change-hostage"),
            Change::Markets => words.get("change-markets"),
        }
    }

    pub(super) fn history(&self, evaluator: &Evaluator, documented: &Documented, verdict: &Verdict) -> HistoryLine {
        let words = self.words;
        let case = &evaluator.library.cases[documented.case];
        let list = args([
            ("date", words.date(documented.on)),
            ("to", words.polity(documented.to)),
            ("answer", answer(words, case.answer)),
        ]);
        let record = verdict.record.as_ref();
        HistoryLine {
            card: chronicle::card(words, documented.record, documented.on),
            text: words.sentence(&words.with("ask-history-is", &list)),
            pull: record.map(|r| {
                let list = [("fade", percent(r.fade)), ("points", signed(r.points))];
                words.with("ask-record-pull", &args(list))
            }),
            failed: record.map(|r| r.failed.iter().map(|p| self.premise(*p)).collect()).unwrap_or_default(),
        }
    }

    pub(super) fn premise(&self, premise: Premise) -> String {
        let words = self.words;
        let pair = |a, b| args([("a", words.polity(a)), ("b", words.polity(b))]);
        match premise {
            Premise::Holder { place, by } => {
                words.with("premise-holder", &args([("place", words.place(place)), ("polity", words.holder(by))]))
            }
            Premise::Ruler { of, person } => {
                let person = person.map_or_else(|| words.get("nothing"), |p| words.person(p));
                words.with("premise-ruler", &args([("polity", words.polity(of)), ("person", person)]))
            }
            Premise::War { a, b, on } => words.with(if on { "premise-war" } else { "premise-no-war" }, &pair(a, b)),
            Premise::Lord { of, lord: Some(lord) } => {
                words.with("premise-lord", &args([("polity", words.polity(of)), ("lord", words.polity(lord))]))
            }
            Premise::Lord { of, lord: None } => words.with("premise-no-lord", &args([("polity", words.polity(of))])),
            Premise::Brothers { a, b, yes } => {
                words.with(if yes { "premise-brothers" } else { "premise-no-brothers" }, &pair(a, b))
            }
        }
    }
}

/// Points within which a reason weighs the same in two situations.
const SAME: Points = 40;

/// The reasons that weigh on the same side and about as much in both, the weightiest first, three at most.
fn alike(there: &Contributions, here: &Contributions) -> Vec<Term> {
    let mut shared: Vec<(Points, Term)> = Term::ALL
        .into_iter()
        .zip(there.iter().zip(here))
        .filter(|(term, (a, b))| *term != Term::Base && a.signum() == b.signum() && (*a - *b).abs() <= SAME)
        .map(|(term, (a, b))| (a.abs().min(b.abs()), term))
        .filter(|(weight, _)| *weight > 0)
        .collect();
    shared.sort_by_key(|(weight, term)| (-weight, *term));
    shared.into_iter().take(3).map(|(_, term)| term).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_less_is_told_as_it_is_counted() {
        use crate::{
            content::{self, ron::Problems},
            present::{Lang, Texts},
            sim::{diplomacy::Side, ids::ActId},
        };
        let content = content::shipped().expect("shipped content is sound");
        let texts = Texts::read(&content.library, &mut Problems::new());
        let asked = |amount, good, yearly| Proposal {
            from: PolityId(0),
            to: PolityId(1),
            act: ActId(0),
            clauses: vec![Clause::Peace, Clause::Pay { giver: Side::Recipient, good, amount, yearly }],
        };
        for (good, yearly, lang, told) in [
            (Good::Silk, false, Lang::En, "ask 400 bolts of silk less"),
            (Good::Horses, false, Lang::En, "ask 400 horses less"),
            (Good::Silver, true, Lang::En, "ask 400 taels of silver a year less"),
            (Good::Silk, false, Lang::Zh, "少索绢四百匹"),
        ] {
            let (proposal, changed) = (asked(1000, good, yearly), asked(600, good, yearly));
            let words = Words { texts: &texts, lang, rules: &content.rules };
            let (from, to) = (proposal.from, proposal.to);
            let teller = Teller { words: &words, now: None, proposal: Some(&proposal), person: None, from, to };
            let offer = Offer { proposal: changed, change: Change::AskLess(400), cost: 1, chance: 600 };
            assert_eq!(teller.change(&offer), told);
        }
    }

    #[test]
    fn what_two_situations_share_is_on_one_side_and_weighs_as_much() {
        let (mut there, mut here): (Contributions, Contributions) = Default::default();
        let set = |at: &mut Contributions, term: Term, points| at[term as usize] = points;
        for (term, a, b) in
            [(Term::Need, 80, 90), (Term::Trust, -50, 50), (Term::Gain, 20, 25), (Term::Risk, -200, -90)]
        {
            set(&mut there, term, a);
            set(&mut here, term, b);
        }
        assert_eq!(alike(&there, &here), [Term::Need, Term::Gain]);
    }
}
