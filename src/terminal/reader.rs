//! Reads the arguments of a command: places, people, armies, dates, quantities, each with a sentence for what is wrong.

use super::{
    names::{self, Named, NotFound},
    tokens::Tokens,
};
use crate::{
    present::{panels::View, texts::args, words::snake},
    sim::{
        date::Date,
        ids::{ActId, ArmyId, BorderId, EnvoyId, EventId, PersonId, PlaceId, PolicyId, PolityId, TheatreId},
        look::Look,
        person::Office,
        polity::Tax,
        rulebook::ChoiceInfo,
    },
};

/// A line being read, in the world it is about.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    /// The world.
    pub view: View<'a>,
    /// The line.
    pub tokens: Tokens,
}

/// What was read, or a sentence that says what is wrong.
pub type Read<T> = Result<T, String>;

/// Offices that can be given.
pub(super) const OFFICES: [Office; 5] =
    [Office::ChiefMinister, Office::Minister, Office::Marshal, Office::Commander, Office::Regent];

impl<'a> Reader<'a> {
    /// A message about the line.
    pub fn say<const N: usize>(&self, key: &str, items: [(&'static str, String); N]) -> String {
        self.view.words.with(key, &args(items))
    }

    /// The sentence for a name that was not understood. `kind` names what was looked for.
    pub fn fault(&self, kind: &str, why: NotFound) -> String {
        let kind = self.view.words.get(&format!("desk-kind-{kind}"));
        // Nobody is called by a row of digits: it is a number, and too great a one.
        if let NotFound::Unknown(word, _) = &why
            && word.len() > 9
            && word.chars().all(|c| c.is_ascii_digit())
        {
            return self.say("desk-number-too-great", [("word", word.clone())]);
        }
        match why {
            NotFound::Missing => self.say("desk-missing", [("kind", kind)]),
            NotFound::Unknown(word, None) => self.say("desk-unknown", [("kind", kind), ("word", word)]),
            NotFound::Unknown(word, Some(near)) => {
                self.say("desk-unknown-near", [("kind", kind), ("word", word), ("near", near)])
            }
            NotFound::Ambiguous(word, list) => {
                let list = crate::present::clause::list(&self.view.words, &list);
                self.say("desk-ambiguous", [("kind", kind), ("word", word), ("list", list)])
            }
        }
    }

    fn take<T: Copy + PartialEq>(&mut self, kind: &str, known: &[Named<T>]) -> Read<T> {
        names::take(&mut self.tokens, known).map_err(|why| self.fault(kind, why))
    }

    /// The same for what has few values: they are listed where none was read.
    fn take_of<T: Copy + PartialEq>(&mut self, kind: &str, known: &[Named<T>], listed: &[T]) -> Read<T> {
        self.take(kind, known).map_err(|why| {
            let shown = known.iter().filter(|n| listed.contains(&n.id)).map(|n| n.label.clone());
            let list = crate::present::clause::list(&self.view.words, &shown.collect::<Vec<_>>());
            format!("{why} {}", self.say("desk-one-of", [("list", list)]))
        })
    }

    fn named<T>(&self, prefix: &str, key: &str, id: T, label: String, attributes: &[&str]) -> Named<T> {
        let forms = names::forms(self.view.words.texts, &format!("{prefix}-{key}"), attributes);
        Named { id, label, forms }.keyed(key)
    }

    /// All places by name.
    pub fn known_places(&self) -> Vec<Named<PlaceId>> {
        let keys = &self.view.words.rules.keys.places;
        let ids = keys.iter().enumerate().map(|(i, key)| (PlaceId(i as u16), key));
        ids.map(|(id, key)| self.named("place", key, id, self.view.words.place(id), &["aka"])).collect()
    }

    /// All polities by name.
    pub fn known_polities(&self) -> Vec<Named<PolityId>> {
        let keys = &self.view.words.rules.keys.polities;
        let ids = keys.iter().enumerate().map(|(i, key)| (PolityId(i as u8), key));
        ids.map(|(id, key)| self.named("polity", key, id, self.view.words.polity(id), &["short", "text", "mark"]))
            .collect()
    }

    /// All people by name.
    pub fn known_people(&self) -> Vec<Named<PersonId>> {
        let keys = &self.view.words.rules.keys.people;
        let ids = keys.iter().enumerate().map(|(i, key)| (PersonId(i as u16), key));
        ids.map(|(id, key)| self.named("person", key, id, self.view.words.person(id), &["style", "short"])).collect()
    }

    /// All acts by name.
    pub fn known_acts(&self) -> Vec<Named<ActId>> {
        let keys = &self.view.words.rules.keys.acts;
        let ids = keys.iter().enumerate().map(|(i, key)| (ActId(i as u16), key));
        ids.map(|(id, key)| {
            let mut named = self.named("act", key, id, self.view.words.act(id), &[]);
            // A list of other words, no printed name: the next word of it may be a clause.
            let others = names::forms(self.view.words.texts, &format!("act-words-{key}"), &[]);
            named.forms.extend(others.into_iter().filter(|form| !form.starts_with('=')));
            named
        })
        .collect()
    }

    /// Reads a place.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn place(&mut self) -> Read<PlaceId> {
        let known = self.known_places();
        self.take("place", &known)
    }

    /// Reads a polity.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn polity(&mut self) -> Read<PolityId> {
        let known = self.known_polities();
        self.take("polity", &known)
    }

    /// Reads a person.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn person(&mut self) -> Read<PersonId> {
        let known = self.known_people();
        self.take("person", &known)
    }

    /// Reads an act.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn act(&mut self) -> Read<ActId> {
        let known = self.known_acts();
        self.take("act", &known)
    }

    /// Reads a policy of state.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn policy(&mut self) -> Read<PolicyId> {
        let keys = &self.view.words.rules.keys.policies;
        let ids = keys.iter().enumerate().map(|(i, key)| (PolicyId(i as u16), key));
        let known: Vec<_> =
            ids.map(|(id, key)| self.named("policy", key, id, self.view.words.policy(id), &[])).collect();
        let here = self.view.policies();
        self.take_of("policy", &known, &here)
    }

    /// Reads a theatre off the map.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn theatre(&mut self) -> Read<TheatreId> {
        let keys = &self.view.words.rules.keys.theatres;
        let ids = keys.iter().enumerate().map(|(i, key)| (TheatreId(i as u8), key));
        let known: Vec<_> =
            ids.map(|(id, key)| self.named("theatre", key, id, self.view.words.theatre(id), &[])).collect();
        let all: Vec<_> = known.iter().map(|n| n.id).collect();
        self.take_of("theatre", &known, &all)
    }

    /// Reads a border.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn border(&mut self) -> Read<BorderId> {
        let keys = &self.view.words.rules.keys.borders;
        let ids = keys.iter().enumerate().map(|(i, key)| (BorderId(i as u8), key));
        let known: Vec<_> =
            ids.map(|(id, key)| self.named("border", key, id, self.view.words.border(id), &[])).collect();
        let all: Vec<_> = known.iter().map(|n| n.id).collect();
        self.take_of("border", &known, &all)
    }

    /// Reads an office that can be given.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn office(&mut self) -> Read<Office> {
        let known: Vec<_> = OFFICES
            .into_iter()
            .map(|o| self.named("office", &snake(&o), o, self.view.words.office(o), &["aka"]))
            .collect();
        self.take_of("office", &known, &OFFICES)
    }

    /// Reads how much tax is taken.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn tax(&mut self) -> Read<Tax> {
        let known: Vec<_> = [Tax::Low, Tax::Usual, Tax::High]
            .into_iter()
            .map(|t| self.named("tax", &snake(&t), t, self.view.words.get(&format!("tax-{}", snake(&t))), &[]))
            .collect();
        self.take_of("tax", &known, &[Tax::Low, Tax::Usual, Tax::High])
    }

    /// Reads an army: its number, its commander, or the place where one's own army stands.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn army(&mut self) -> Read<ArmyId> {
        self.tokens.skip_fillers();
        self.tokens.take("word-army");
        let scene = self.view.scene;
        if let Some(word) = self.tokens.peek() {
            let marks = |c: char| matches!(c, '#' | '№') || self.tokens.lexicon().sign("word-army-marks", c);
            let digits = word.trim_matches(marks);
            if let Ok(n) = digits.parse::<u32>() {
                let id = self.view.army_of_number(n).filter(|&id| scene.army(id).is_some_and(|a| a.exists()));
                let Some(id) = id else {
                    let command = self.view.command("armies");
                    return Err(self.say("desk-no-army", [("n", n.to_string()), ("command", command)]));
                };
                self.tokens.skip(1);
                return Ok(id);
            }
        }
        let you = self.view.you;
        let own = |id: &ArmyId| {
            scene.army(*id).is_some_and(|a| a.exists() && (a.banner.of == you || a.banner.under == Some(you)))
        };
        let (people, places) = (self.known_people(), self.known_places());
        let mut known: Vec<Named<ArmyId>> = Vec::new();
        for id in scene.army_ids().into_iter().filter(own) {
            let Some(army) = scene.army(id) else { continue };
            let mut forms = Vec::new();
            if let Some(leader) = army.lead.commander {
                forms.extend(people.iter().filter(|p| p.id == leader).flat_map(|p| p.forms.clone()));
            }
            forms.extend(places.iter().filter(|p| Some(p.id) == army.stands_at()).flat_map(|p| p.forms.clone()));
            known.push(Named { id, label: self.view.army(id), forms });
        }
        names::take(&mut self.tokens, &known).map_err(|why| match why {
            // An army has the names of others; what is near to them is no help.
            NotFound::Unknown(word, _) => self.fault("army", NotFound::Unknown(word, None)),
            why => self.fault("army", why),
        })
    }

    /// Reads one army or several, by number or by commander. Only the first may be called by the place where it lies:
    /// after it such a name is the goal.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn armies(&mut self) -> Read<Vec<ArmyId>> {
        let mut armies = vec![self.army()?];
        loop {
            let before = self.tokens.clone();
            while self.tokens.comma() || self.tokens.take("word-and") {}
            if self.tokens.peek().is_some_and(|w| self.tokens.lexicon().number(w).is_some()) {
                let army = self.army()?;
                if !armies.contains(&army) {
                    armies.push(army);
                }
                continue;
            }
            let place = names::take(&mut self.tokens.clone(), &self.known_places()).is_ok();
            match self.army() {
                Ok(army) if !place && !armies.contains(&army) => armies.push(army),
                Ok(_) if !place => {}
                _ => {
                    self.tokens = before;
                    return Ok(armies);
                }
            }
        }
    }

    /// Reads the number of an envoy who waits for one's answer; the only one there is may be left out.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn envoy(&mut self) -> Read<EnvoyId> {
        self.tokens.skip_fillers();
        let waiting = self.view.waiting_for_you();
        if let Some(n) = self.tokens.peek().and_then(|w| self.tokens.lexicon().number(w)) {
            self.tokens.skip(1);
            let found = u32::try_from(n).ok().map(EnvoyId).filter(|id| waiting.contains(id));
            return found.ok_or_else(|| self.say("desk-no-letter", [("n", n.to_string())]));
        }
        match waiting.as_slice() {
            [] => Err(self.view.words.get("view-incoming-none")),
            [one] => Ok(*one),
            many => {
                let list: Vec<_> = many.iter().map(|e| e.0.to_string()).collect();
                let list = crate::present::clause::list(&self.view.words, &list);
                Err(self.say("desk-which-letter", [("list", list)]))
            }
        }
    }

    /// Reads an event that waits, by its number in the list or its name, and a choice in it, by number or key; the only
    /// event there is may be left out.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn event_choice(&mut self) -> Read<(EventId, u8)> {
        self.tokens.skip_fillers();
        let waiting = self.view.events_waiting();
        let rest = self.tokens.rest().len();
        let event = match waiting.as_slice() {
            [] => return Err(self.view.words.get("view-events-none")),
            [one] if rest <= 1 => *one,
            many => match self.tokens.peek().and_then(|w| self.tokens.lexicon().number(w)) {
                Some(n) => {
                    let at = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
                    let found = at.and_then(|at| many.get(at).copied());
                    self.tokens.skip(1);
                    found.ok_or_else(|| self.fault("event", NotFound::Unknown(n.to_string(), None)))?
                }
                None => {
                    let keys = &self.view.words.rules.keys;
                    let named = |&id: &EventId| self.named("event", keys.event(id), id, self.view.words.event(id), &[]);
                    let known: Vec<_> = many.iter().map(named).collect();
                    self.take("event", &known)?
                }
            },
        };
        let choices = &self.view.words.rules.events[event.index()].choices;
        if let Some(n) = self.tokens.peek().and_then(|w| self.tokens.lexicon().number(w)) {
            self.tokens.skip(1);
            let at = usize::try_from(n).ok().and_then(|n| n.checked_sub(1)).filter(|at| *at < choices.len());
            let at = at.ok_or_else(|| self.fault("choice", NotFound::Unknown(n.to_string(), None)))?;
            return Ok((event, at as u8));
        }
        let named = |(i, choice): (usize, &ChoiceInfo)| Named {
            id: i as u8,
            label: self.view.words.choice(event, i as u8),
            forms: vec![names::fold(&choice.key)],
        };
        let known: Vec<_> = choices.iter().enumerate().map(named).collect();
        Ok((event, self.take("choice", &known)?))
    }

    /// Reads a month: 1218-03, 1218, or a number of months from now.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn date(&mut self) -> Read<Date> {
        self.tokens.skip_fillers();
        self.tokens.take("word-until");
        let Some(word) = self.tokens.peek().map(str::to_owned) else {
            return Err(self.fault("date", NotFound::Missing));
        };
        let lexicon = self.tokens.lexicon();
        let short = word.trim_end_matches(|c| lexicon.sign("word-month-marks", c));
        let date = match lexicon.number(short) {
            Some(n) if (1..=240).contains(&n) => Some(self.view.scene.date().plus(n as i32)),
            _ => short.parse::<Date>().ok(),
        };
        let date = date.ok_or_else(|| self.fault("date", NotFound::Unknown(word, None)))?;
        self.tokens.skip(1);
        self.tokens.take("word-months");
        Ok(date)
    }

    /// Says so if something is left that was not understood.
    ///
    /// # Errors
    /// What is left.
    pub fn end(&mut self) -> Read<()> {
        self.tokens.skip_fillers();
        match self.tokens.peek() {
            None => Ok(()),
            Some(_) => Err(self.say("desk-left-over", [("words", self.tokens.rest().join(" "))])),
        }
    }

    /// Reads a person if there is one more word.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn person_if(&mut self) -> Read<Option<PersonId>> {
        self.tokens.skip_fillers();
        self.tokens.take("word-by");
        if self.tokens.done() { Ok(None) } else { self.person().map(Some) }
    }
}
