//! Reasons, as data: the words for them are `why-<key>` in the language files, with what they name.

use crate::sim::{
    ids::{PersonId, PlaceId, PolicyId, PolityId, TheatreId},
    num::{Men, Permille},
};
use serde::{Deserialize, Serialize};

/// Why a court orders something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// An own place is in danger and can be saved at these odds.
    Relieve {
        /// Which place.
        place: PlaceId,
        /// Odds over all that gather.
        odds: Permille,
    },
    /// Columns gather before they go on.
    Rally {
        /// Where they are bound.
        place: PlaceId,
    },
    /// An enemy is near and too strong.
    Save {
        /// Odds against him.
        odds: Permille,
    },
    /// The men are tired.
    Rest {
        /// Fatigue, 0 to 100.
        fatigue: i32,
    },
    /// A place is worth taking and can be taken.
    Attack {
        /// Which.
        place: PlaceId,
        /// The design behind it: the message `aim-<aim>`.
        aim: String,
        /// Against whom.
        about: PolityId,
        /// Odds.
        odds: Permille,
    },
    /// The walls can be carried.
    Storm {
        /// Which.
        place: PlaceId,
        /// Odds.
        odds: Permille,
    },
    /// Plundered and of no further use.
    Plunder {
        /// Which.
        place: PlaceId,
    },
    /// A place is worth guarding.
    Guard {
        /// Which.
        place: PlaceId,
    },
    /// Nothing is left to do abroad.
    GoHome,
    /// Men are needed and can be paid.
    CallUp {
        /// How many new ones.
        men: Men,
    },
    /// A word was given.
    KeepWord {
        /// To whom.
        to: PolityId,
    },
    /// A part in a joint attack was promised.
    Promised {
        /// To whom.
        to: PolityId,
        /// Against whom.
        against: PolityId,
    },
    /// The men that were lent have served their time, or are needed at home.
    Recall {
        /// Who had them.
        from: PolityId,
    },
    /// Land was granted.
    TakeUp {
        /// What.
        place: PlaceId,
    },
    /// A design wants it, and the odds are fair.
    War {
        /// The design.
        aim: String,
        /// Upon whom.
        about: PolityId,
        /// Odds of strength against strength.
        odds: Permille,
    },
    /// The other refused, or broke its word.
    Grudge {
        /// Against whom.
        about: PolityId,
    },
    /// The war has gone badly or long enough.
    Weary {
        /// Weariness, 0 to 100.
        weariness: i32,
        /// Permille of the home lost.
        lost: i32,
        /// Chance that the other agrees.
        chance: Permille,
    },
    /// The other is half as strong again, and means to make an end of the realm.
    Plead {
        /// With whom.
        about: PolityId,
        /// Chance that the other agrees.
        chance: Permille,
    },
    /// The aim of the war is reached.
    Done {
        /// With whom.
        about: PolityId,
        /// Chance that the other agrees.
        chance: Permille,
    },
    /// A strong enemy calls for friends.
    Help {
        /// Against whom.
        against: PolityId,
        /// Chance of a yes.
        chance: Permille,
    },
    /// A vassal owes men.
    Call {
        /// Against whom.
        against: PolityId,
        /// Chance of a yes.
        chance: Permille,
    },
    /// Something is owed, or a wrong was done.
    Claim {
        /// By whom.
        of: PolityId,
        /// Chance of a yes.
        chance: Permille,
    },
    /// A prisoner is wanted home.
    Ransom {
        /// Who.
        person: PersonId,
        /// Chance of a yes.
        chance: Permille,
    },
    /// Courtesy binds.
    Courtesy {
        /// Toward whom.
        to: PolityId,
    },
    /// Both sides gain by it.
    Gain {
        /// Chance of a yes.
        chance: Permille,
    },
    /// It costs nothing and binds.
    Honour,
    /// A column has no leader, and he is at hand.
    Lead {
        /// His command, 1 to 10.
        command: i32,
    },
    /// The throne has no heir.
    Heir {
        /// Who is fit.
        person: PersonId,
    },
    /// The policy of state fits the war no longer.
    Policy {
        /// What does.
        policy: PolicyId,
    },
    /// The seat of the court is in danger.
    Flee {
        /// Odds of holding it.
        odds: Permille,
    },
    /// The danger is over.
    Return,
    /// Two columns at one place are better as one.
    Join,
    /// What the treasury holds.
    Treasury {
        /// Months of pay.
        months: i64,
    },
    /// A place is restless.
    Unrest {
        /// Which.
        place: PlaceId,
    },
    /// A place that is near giving up may do so for terms.
    Terms {
        /// Which.
        place: PlaceId,
        /// The chance.
        odds: Permille,
    },
    /// A city by the water holds out behind its walls.
    Dykes {
        /// Which.
        place: PlaceId,
    },
    /// An enemy column in the open can be beaten before it lies down.
    Meet {
        /// Where it stands.
        place: PlaceId,
        /// Odds over all that gather.
        odds: Permille,
    },
    /// Nobody feeds the men where they are.
    Starve,
    /// What lies across the road has to be taken first.
    Clear {
        /// Where it lies.
        place: PlaceId,
        /// What is beyond.
        beyond: PlaceId,
        /// Odds.
        odds: Permille,
    },
    /// The capital is not left empty.
    Home {
        /// The capital.
        place: PlaceId,
    },
    /// The city is invested: who is inside stays together.
    Inside {
        /// Which.
        place: PlaceId,
    },
    /// Open country can be plundered.
    Raid {
        /// Which.
        place: PlaceId,
    },
    /// A town may open its gates.
    Summon {
        /// Which.
        place: PlaceId,
        /// Odds.
        odds: Permille,
    },
    /// More are coming than could be met in the open, and the pass can be held.
    Bar {
        /// Which.
        place: PlaceId,
    },
    /// A place can be had by surprise.
    Stroke {
        /// Which.
        place: PlaceId,
        /// Odds.
        odds: Permille,
    },
    /// An office stands empty.
    Office {
        /// Who is fit.
        person: PersonId,
    },
    /// A party has outgrown the ruling one.
    Party {
        /// What it stands for.
        policy: PolicyId,
    },
    /// Those of another mind would put him on the throne.
    Rival {
        /// Whom.
        person: PersonId,
    },
    /// The realm breaks under its ruler.
    Shaken {
        /// Stability, 0 to 100.
        stability: i32,
    },
    /// A war that a design wants is prepared.
    Prepare {
        /// The design.
        aim: String,
        /// Upon whom.
        about: PolityId,
        /// Odds of strength against strength.
        odds: Permille,
    },
    /// A war off the map.
    Expedition {
        /// Where.
        theatre: TheatreId,
    },
}
