//! Who plays which side when games are counted: courts of one level or another, a player by rule of thumb, or nobody.

use super::thumb;
use crate::{
    ai::{Board, Level},
    sim::{
        game::Game,
        ids::PolityId,
        look::Look,
        order::{Half, Issued, Order},
        rulebook::Keys,
        snapshot::Snapshot,
    },
};

/// Who plays a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Player {
    /// The court itself, looking so far.
    Court(Level),
    /// Somebody by rule of thumb, who answers what is proposed to him by order, as a human does.
    Thumb,
    /// Nobody: no order is given, and no envoy answered.
    Nobody,
}

impl Player {
    /// All of them, by the words of the command line.
    pub const ALL: [(&str, Self); 5] = [
        ("easy", Self::Court(Level::Easy)),
        ("middle", Self::Court(Level::Middle)),
        ("hard", Self::Court(Level::Hard)),
        ("thumb", Self::Thumb),
        ("nobody", Self::Nobody),
    ];

    /// The player of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(name, _)| *name == word).map(|(_, player)| player)
    }

    /// His word.
    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, player)| *player == self).map_or("middle", |(name, _)| name)
    }
}

/// Who plays: everybody at one level, but for some sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seats {
    /// How far the courts look.
    pub level: Level,
    /// Sides that somebody else plays, or a court of another level; in order of polity, each once.
    pub own: Vec<(PolityId, Player)>,
}

impl From<Level> for Seats {
    fn from(level: Level) -> Self {
        Self { level, own: Vec::new() }
    }
}

impl Seats {
    /// The same with one side played by somebody.
    #[must_use]
    pub fn with(mut self, of: PolityId, player: Player) -> Self {
        self.own.retain(|(p, _)| *p != of);
        self.own.push((of, player));
        self.own.sort_by_key(|(p, _)| *p);
        self
    }

    /// Reads `hard`, or `xia=hard,jin=easy`; sides that are not named are played at the middle level, or at a level that
    /// stands alone among them.
    ///
    /// # Errors
    /// The word that is no level, or no side.
    pub fn parse(text: &str, keys: &Keys) -> Result<Self, String> {
        let mut seats = Self::default();
        for word in text.split(',') {
            let bad = || word.to_owned();
            match word.split_once('=') {
                Some((side, player)) => {
                    let of = keys.find_polity(side).ok_or_else(bad)?;
                    seats = seats.with(of, Player::parse(player).ok_or_else(bad)?);
                }
                None => match Player::parse(word) {
                    Some(Player::Court(level)) => seats.level = level,
                    _ => return Err(bad()),
                },
            }
        }
        Ok(seats)
    }

    /// As [`Seats::parse`] reads it.
    pub fn write(&self, keys: &Keys) -> String {
        let own = self.own.iter().map(|&(of, player)| format!("{}={}", keys.polity(of), player.word()));
        let level = Player::Court(self.level).word().to_owned();
        std::iter::once(level).chain(own).collect::<Vec<_>>().join(",")
    }

    /// Who plays a side.
    pub fn of(&self, polity: PolityId) -> Player {
        self.own.iter().find(|(p, _)| *p == polity).map_or(Player::Court(self.level), |(_, player)| *player)
    }

    /// Seats those who answer by order.
    pub fn seat(&self, state: &mut Snapshot) {
        for row in &mut state.polities {
            row.court.by_order = !matches!(self.of(row.id), Player::Court(_));
        }
    }

    /// Everybody gives his orders for the coming turn, all of them looking at the same state. Each order is told of.
    pub fn order_all(&self, game: &mut Game, state: &Snapshot, mut told: impl FnMut(&Order)) {
        let rules = game.rules().clone();
        let scene = state.with(&rules);
        let board = Board::of(&scene);
        for by in scene.polities().filter(|&p| scene.stands(p)) {
            match self.of(by) {
                Player::Court(level) => {
                    for thought in board.decide(by, level) {
                        told(&thought.order);
                        game.queue(thought.issued());
                    }
                }
                Player::Thumb => {
                    for order in thumb::orders(&scene, by) {
                        told(&order);
                        game.queue(Issued { by, order, when: scene.date(), half: Half::First, warrant: None });
                    }
                }
                Player::Nobody => {}
            }
        }
    }
}
