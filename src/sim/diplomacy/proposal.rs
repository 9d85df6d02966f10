//! A proposal: an act with its clauses.

use super::{Bond, Relations};
use crate::sim::{
    date::Date,
    ids::{ActId, BorderId, PersonId, PlaceId, PolityId},
    num::Men,
};
use serde::{Deserialize, Serialize};

/// What an act wants of the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Asks a favour or an agreement.
    Request,
    /// Demands with force or right behind it.
    Demand,
    /// Offers oneself.
    Offer,
    /// Tells a fact that the other side may acknowledge or not.
    Assertion,
    /// Advice to one's own ruler.
    Counsel,
    /// Asks nothing: thanks, gifts, grants.
    Free,
}

/// What must stand between two courts for an act to be sent, whatever its clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActNeed {
    /// A war.
    War,
    /// No war.
    NoWar,
    /// The proposer serves the recipient.
    Vassal,
    /// The recipient serves the proposer.
    Lord,
}

/// Acts that can be likened to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Joint attacks, levies, aid, troops.
    War,
    /// Submission, oaths, patents.
    Rank,
    /// Land given, asked for, taken back.
    Land,
    /// Handing over people or places.
    Yield,
    /// Peace and treaties.
    Peace,
    /// Counsel.
    Counsel,
}

/// Which side of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Who sent it.
    Proposer,
    /// Who answers it.
    Recipient,
}

/// What can be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Good {
    /// Strings of cash.
    Cash,
    /// Taels of silver.
    Silver,
    /// Bolts of silk.
    Silk,
    /// Horses.
    Horses,
    /// Shi of grain.
    Grain,
}

/// What a clause is about, whatever it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "named after the clauses")]
pub enum ClauseKind {
    Peace,
    Truce,
    Land,
    Pay,
    Levies,
    Aid,
    MutualAid,
    JointAttack,
    Leave,
    HandOver,
    Hostage,
    Marriage,
    Vassal,
    Tributary,
    Brothers,
    OwnEra,
    Patent,
    Markets,
    Border,
    Oath,
    DropRank,
    Complaint,
    Thanks,
}

impl ClauseKind {
    /// All of them.
    pub const ALL: [Self; 23] = [
        Self::Peace,
        Self::Truce,
        Self::Land,
        Self::Pay,
        Self::Levies,
        Self::Aid,
        Self::MutualAid,
        Self::JointAttack,
        Self::Leave,
        Self::HandOver,
        Self::Hostage,
        Self::Marriage,
        Self::Vassal,
        Self::Tributary,
        Self::Brothers,
        Self::OwnEra,
        Self::Patent,
        Self::Markets,
        Self::Border,
        Self::Oath,
        Self::DropRank,
        Self::Complaint,
        Self::Thanks,
    ];

    /// Its key in content files and messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Peace => "peace",
            Self::Truce => "truce",
            Self::Land => "land",
            Self::Pay => "pay",
            Self::Levies => "levies",
            Self::Aid => "aid",
            Self::MutualAid => "mutual_aid",
            Self::JointAttack => "joint_attack",
            Self::Leave => "leave",
            Self::HandOver => "hand_over",
            Self::Hostage => "hostage",
            Self::Marriage => "marriage",
            Self::Vassal => "vassal",
            Self::Tributary => "tributary",
            Self::Brothers => "brothers",
            Self::OwnEra => "own_era",
            Self::Patent => "patent",
            Self::Markets => "markets",
            Self::Border => "border",
            Self::Oath => "oath",
            Self::DropRank => "drop_rank",
            Self::Complaint => "complaint",
            Self::Thanks => "thanks",
        }
    }
}

/// One clause. `giver` is the side that gives, does or concedes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clause {
    /// War between the two ends.
    Peace,
    /// No war until a date.
    Truce {
        /// First month in which war is open again.
        until: Date,
    },
    /// Land passes. What the giver does not hold is promised.
    Land {
        /// Who gives.
        giver: Side,
        /// What.
        places: Vec<PlaceId>,
        /// Given in place of land that was promised before and is waived.
        amends: bool,
        /// Promised only: the taker marches in when it will.
        promise: bool,
    },
    /// A payment, once or every year.
    Pay {
        /// Who pays.
        giver: Side,
        /// In what.
        good: Good,
        /// How much.
        amount: i64,
        /// Every year from now on.
        yearly: bool,
    },
    /// Troops under the other's command.
    Levies {
        /// Who sends.
        giver: Side,
        /// How many at least.
        men: Men,
        /// Against whom.
        against: Option<PolityId>,
        /// Until when they serve; as long as the giver likes if left out.
        until: Option<Date>,
    },
    /// Troops to raise a siege or hold a front.
    Aid {
        /// Who helps.
        giver: Side,
        /// Against whom.
        against: Option<PolityId>,
    },
    /// Each helps the other when attacked.
    MutualAid,
    /// Both attack a third.
    JointAttack {
        /// Whom.
        on: PolityId,
        /// What the proposer is to take.
        proposer_takes: Vec<PlaceId>,
        /// What the recipient is to take.
        recipient_takes: Vec<PlaceId>,
        /// By when both are to be in the field.
        by: Date,
    },
    /// Leave to attack a third.
    Leave {
        /// Whom.
        to_attack: PolityId,
    },
    /// Somebody is seized and handed over, once in hand.
    HandOver {
        /// Who seizes.
        giver: Side,
        /// Whom.
        person: PersonId,
    },
    /// A hostage of the ruling house.
    Hostage {
        /// Who gives one.
        giver: Side,
    },
    /// A marriage between the houses.
    Marriage,
    /// One becomes the other's vassal.
    Vassal {
        /// Who serves.
        giver: Side,
    },
    /// One sends the other tribute and calls him suzerain, and no more.
    Tributary {
        /// Who sends it.
        giver: Side,
    },
    /// The two become brothers.
    Brothers {
        /// Who is the elder; `None` for equals.
        elder: Option<Side>,
    },
    /// Each court keeps its own era name.
    OwnEra,
    /// A patent of rank from above.
    Patent {
        /// Who grants.
        giver: Side,
    },
    /// Border markets open.
    Markets,
    /// A border is recognised: each side gives up its claims on what the other holds.
    Border {
        /// Along what.
        along: BorderId,
    },
    /// An oath is sworn on what stands between the two.
    Oath {
        /// Who swears.
        giver: Side,
    },
    /// The other's rank is no longer asked for or acknowledged.
    DropRank,
    /// A wrong is named and set right demanded.
    Complaint {
        /// The places it is about.
        places: Vec<PlaceId>,
    },
    /// Thanks, with gifts.
    Thanks,
}

impl Side {
    /// The other side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Side::Proposer => Side::Recipient,
            Side::Recipient => Side::Proposer,
        }
    }
}

impl Clause {
    /// What it is about.
    pub fn kind(&self) -> ClauseKind {
        match self {
            Clause::Peace => ClauseKind::Peace,
            Clause::Truce { .. } => ClauseKind::Truce,
            Clause::Land { .. } => ClauseKind::Land,
            Clause::Pay { .. } => ClauseKind::Pay,
            Clause::Levies { .. } => ClauseKind::Levies,
            Clause::Aid { .. } => ClauseKind::Aid,
            Clause::MutualAid => ClauseKind::MutualAid,
            Clause::JointAttack { .. } => ClauseKind::JointAttack,
            Clause::Leave { .. } => ClauseKind::Leave,
            Clause::HandOver { .. } => ClauseKind::HandOver,
            Clause::Hostage { .. } => ClauseKind::Hostage,
            Clause::Marriage => ClauseKind::Marriage,
            Clause::Vassal { .. } => ClauseKind::Vassal,
            Clause::Tributary { .. } => ClauseKind::Tributary,
            Clause::Brothers { .. } => ClauseKind::Brothers,
            Clause::OwnEra => ClauseKind::OwnEra,
            Clause::Patent { .. } => ClauseKind::Patent,
            Clause::Markets => ClauseKind::Markets,
            Clause::Border { .. } => ClauseKind::Border,
            Clause::Oath { .. } => ClauseKind::Oath,
            Clause::DropRank => ClauseKind::DropRank,
            Clause::Complaint { .. } => ClauseKind::Complaint,
            Clause::Thanks => ClauseKind::Thanks,
        }
    }
    /// The side that gives, does or concedes; `None` where both agree to something, or one only speaks.
    pub fn giver(&self) -> Option<Side> {
        match self {
            Clause::Land { giver, .. }
            | Clause::Pay { giver, .. }
            | Clause::Levies { giver, .. }
            | Clause::Aid { giver, .. }
            | Clause::HandOver { giver, .. }
            | Clause::Hostage { giver }
            | Clause::Vassal { giver }
            | Clause::Tributary { giver }
            | Clause::Patent { giver }
            | Clause::Oath { giver } => Some(*giver),
            _ => None,
        }
    }
    /// The clause with its sides exchanged.
    fn mirrored(mut self) -> Self {
        match &mut self {
            Clause::Land { giver, .. }
            | Clause::Pay { giver, .. }
            | Clause::Levies { giver, .. }
            | Clause::Aid { giver, .. }
            | Clause::HandOver { giver, .. }
            | Clause::Hostage { giver }
            | Clause::Vassal { giver }
            | Clause::Tributary { giver }
            | Clause::Patent { giver }
            | Clause::Oath { giver } => *giver = giver.other(),
            Clause::Brothers { elder } => *elder = elder.map(Side::other),
            Clause::JointAttack { proposer_takes, recipient_takes, .. } => {
                std::mem::swap(proposer_takes, recipient_takes);
            }
            _ => {}
        }
        self
    }
    /// Whether it ends a war between the two.
    pub fn makes_peace(&self) -> bool {
        matches!(
            self,
            Clause::Peace
                | Clause::Truce { .. }
                | Clause::Vassal { .. }
                | Clause::Tributary { .. }
                | Clause::Brothers { .. }
        )
    }
}

/// What one court sends another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Proposer.
    pub from: PolityId,
    /// Recipient.
    pub to: PolityId,
    /// The act.
    pub act: ActId,
    /// Its clauses.
    pub clauses: Vec<Clause>,
}

impl Proposal {
    /// The polity on that side.
    pub fn side(&self, side: Side) -> PolityId {
        match side {
            Side::Proposer => self.from,
            Side::Recipient => self.to,
        }
    }
    /// A number that equal acts with equal clauses share, to know the same terms when they come again.
    pub fn fingerprint(&self) -> u64 {
        // Our clauses hold nothing that postcard cannot write.
        let bytes = postcard::to_stdvec(&(self.act, &self.clauses)).unwrap_or_default();
        let hash = blake3::hash(&bytes);
        u64::from_le_bytes(std::array::from_fn(|i| hash.as_bytes()[i]))
    }
    /// The same terms as the other side would put them. What the proposer asked for itself and gives nothing for
    /// (leave, a complaint, its rank dropped, thanks) is nothing that the other side would put to it.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let own = |c: &&Clause| {
            matches!(c, Clause::Leave { .. } | Clause::Complaint { .. } | Clause::DropRank | Clause::Thanks)
        };
        let clauses = self.clauses.iter().filter(|c| !own(c)).cloned().map(Clause::mirrored).collect();
        Self { from: self.to, to: self.from, act: self.act, clauses }
    }
    /// Whether what one of its clauses asks for stands between the two courts already.
    pub fn stands(&self, relations: &Relations, clause: &Clause) -> bool {
        let relation = relations.get(self.from, self.to);
        match clause {
            Clause::Markets => relation.markets,
            Clause::MutualAid => relation.alliance.is_some(),
            Clause::Peace => relation.war.is_none() && relation.peace,
            Clause::Border { along } => relation.border == Some(*along),
            Clause::Brothers { elder } => {
                relation.bond == Some(Bond::Brothers { elder: elder.map(|side| self.side(side)) })
            }
            _ => false,
        }
    }
    /// The polity on the other side.
    pub fn facing(&self, side: Side) -> PolityId {
        match side {
            Side::Proposer => self.to,
            Side::Recipient => self.from,
        }
    }
}

/// What came of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes.
    Accepted,
    /// Yes, and done: of the record, which knows what came of it.
    Fulfilled,
    /// Yes, but not kept.
    Broken,
    /// No.
    Refused,
    /// No word.
    Ignored,
    /// No, but on other terms: they ride back with the envoy.
    Countered,
    /// Neither: all that was asked had come about while the letter rode, and nothing was left to agree to.
    Overtaken,
}

impl Answer {
    /// Whether the other side agreed.
    pub fn yes(self) -> bool {
        matches!(self, Answer::Accepted | Answer::Fulfilled | Answer::Broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_clauses_are_called_as_files_call_them() {
        for kind in ClauseKind::ALL {
            assert_eq!(serde_json::to_value(kind).expect("a word"), kind.key());
        }
        let library = crate::content::shipped().expect("shipped content is sound");
        for info in &library.rules.acts {
            if let (Some(about), [term]) = (info.about, &info.terms[..]) {
                assert_eq!(about, term.kind(), "what an act is about is what it proposes of itself");
            }
        }
    }
}
