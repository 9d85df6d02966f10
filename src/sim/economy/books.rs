//! The books: a month's cash, line by line, as a sum that explains itself.
//!
//! The rules book what these lines say and nothing else: [`monthly_income`] and [`monthly_pay`] are sums of them.

use super::taxed;
use crate::sim::{
    army::Task,
    diplomacy::{Due, DueKind, treaty},
    ids::PolityId,
    look::Look,
    num::{self, Cash, Men, Permille},
    polity::Tax,
    rulebook::EconomyRules,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a line of the books is about. Its name is the message `book-<item>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// What the households would pay, after ruin and unrest.
    Households,
    /// More or less by the tax that was ordered.
    Tax,
    /// What court and officials eat.
    Court,
    /// What a weary people does not pay.
    Weariness,
    /// An open border market.
    Market,
    /// A payment under a treaty that comes in.
    Received,
    /// A payment under a treaty that goes out.
    Paid,
    /// What is given away, stolen and built with where a hoard lies.
    Largesse,
    /// Pay of armies.
    Armies,
    /// Pay of garrisons.
    Garrisons,
    /// Pay that there is no cash for.
    Unpaid,
}

/// A line of the books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is about.
    pub what: Item,
    /// With whom, for markets and payments.
    pub with: Option<PolityId>,
    /// Strings: above 0 comes in, below 0 goes out.
    pub amount: Cash,
}

fn line(what: Item, amount: Cash) -> Line {
    Line { what, with: None, amount }
}

/// Permille of the usual income that a tax brings.
pub fn tax(rules: &EconomyRules, tax: Tax) -> Permille {
    match tax {
        Tax::Low => rules.tax_low,
        Tax::Usual => 1000,
        Tax::High => rules.tax_high,
    }
}

/// Strings a month before court, tax and weariness, of so many households that pay.
fn gross(look: &impl Look, polity: PolityId, taxed: i64) -> Cash {
    taxed * look.fabric(polity).rate / 1000 / 12
}

/// The lines of a month's income: households at the polity's rate and tax, less what court and officials eat and what
/// weariness costs, and markets.
pub fn income_lines(look: &impl Look, polity: PolityId) -> Vec<Line> {
    lines_with(look, polity, |p| taxed(look, p))
}

/// The same, where the households that pay each court are known.
fn lines_with(look: &impl Look, polity: PolityId, taxed: impl Fn(PolityId) -> i64) -> Vec<Line> {
    let rules = &look.rules().economy;
    let gross = gross(look, polity, taxed(polity));
    let raised = num::permille(gross, tax(rules, look.court(polity).tax));
    let net = num::permille(raised, 1000 - rules.court_share);
    let weary = num::permille(net, 3 * look.temper(polity).weariness / 100);
    let mut lines = vec![
        line(Item::Households, gross),
        line(Item::Tax, raised - gross),
        line(Item::Court, net - raised),
        line(Item::Weariness, -weary),
    ];
    let partners = look.polities().filter(|&p| p != polity && look.relations().get(p, polity).markets);
    lines.extend(partners.map(|partner| {
        let amount = market(rules, gross, self::gross(look, partner, taxed(partner)));
        Line { what: Item::Market, with: Some(partner), amount }
    }));
    lines
}

/// Income of a month.
pub fn monthly_income(look: &impl Look, polity: PolityId) -> Cash {
    income_lines(look, polity).iter().map(|l| l.amount).sum()
}

/// The same, where the households that pay each court are known.
pub(super) fn income_with(look: &impl Look, polity: PolityId, taxed: &[i64]) -> Cash {
    lines_with(look, polity, |p| taxed[p.index()]).iter().map(|l| l.amount).sum()
}

/// What an open border market with a power of income `theirs` brings one of income `mine`, over the same time.
pub fn market(rules: &EconomyRules, mine: Cash, theirs: Cash) -> Cash {
    let thin = if mine * 4 < theirs { num::permille(mine, rules.market_thin) } else { 0 };
    num::permille(mine.min(theirs), rules.market) + thin
}

/// The lines of a month's pay, below 0. Men in quarters on their own ground live off their fields in part.
pub fn pay_lines(look: &impl Look, polity: PolityId) -> Vec<Line> {
    let home = look.rules().economy.home_pay;
    let armies: Men = look
        .armies_of(polity)
        .into_iter()
        .filter_map(|id| look.army(id))
        .map(|army| {
            let quartered = army.task == Task::Hold && look.holder(army.position.at) == Some(polity);
            if quartered { num::permille(army.force.men(), home) } else { army.force.men() }
        })
        .sum();
    let garrisons: Men = look.garrisons(polity);
    let pay = look.fabric(polity).pay;
    let (field, all) = (pay * armies / 100, pay * (armies + garrisons / 2) / 100);
    vec![line(Item::Armies, -field), line(Item::Garrisons, field - all)]
}

/// Strings a month for armies and garrisons.
pub fn monthly_pay(look: &impl Look, polity: PolityId) -> Cash {
    -pay_lines(look, polity).iter().map(|l| l.amount).sum::<Cash>()
}

/// What melts of a treasury in a month: part of what lies above a year's income is given away, stolen or built with.
pub fn largesse(look: &impl Look, cash: Cash, income: Cash) -> Cash {
    num::permille((cash - income * 12).max(0), look.rules().economy.largesse)
}

/// The payments under treaties that will be made this month, as the ledger has them.
fn dues(look: &impl Look, polity: PolityId) -> Vec<Line> {
    let date = look.date();
    let mut purses: BTreeMap<PolityId, (Cash, i64, i64)> = BTreeMap::new();
    let mut lines = Vec::new();
    let tributes = treaty::tributes(look);
    let due = |d: &&Due| d.pending() && d.on <= date && look.stands(d.from) && look.stands(d.to);
    for due in look.ledger().dues.iter().chain(&tributes).filter(due) {
        let (DueKind::Pay { .. } | DueKind::Tribute(_)) = due.what else { continue };
        let (cash, horses, grain) = treaty::moves(&look.rules().economy, &due.what);
        let start = |p: PolityId| {
            let purse = look.purse(p);
            (purse.cash, purse.horses, purse.grain)
        };
        let have = *purses.entry(due.from).or_insert_with(|| start(due.from));
        let short = have.0 < cash || have.1 < horses || have.2 < grain;
        if short || look.relations().at_war(due.from, due.to) {
            continue;
        }
        for (one, sign) in [(due.from, -1), (due.to, 1)] {
            let purse = purses.entry(one).or_insert_with(|| start(one));
            *purse = (purse.0 + sign * cash, purse.1 + sign * horses, purse.2 + sign * grain);
        }
        let sides = [(due.from, due.to, Item::Paid, -cash), (due.to, due.from, Item::Received, cash)];
        for (one, other, what, amount) in sides {
            if one == polity && cash != 0 {
                lines.push(Line { what, with: Some(other), amount });
            }
        }
    }
    lines
}

/// The books of the coming month as things stand: income, payments, pay. Their sum is what the treasury gains or loses
/// if nothing else happens. Lines of nothing are left out.
pub fn books(look: &impl Look, polity: PolityId) -> Vec<Line> {
    let mut lines = dues(look, polity);
    let income = income_lines(look, polity);
    let monthly: Cash = income.iter().map(|l| l.amount).sum();
    lines.splice(0..0, income);
    let sum = |lines: &[Line]| lines.iter().map(|l| l.amount).sum::<Cash>();
    let cash = look.purse(polity).cash + sum(&lines);
    let melts = largesse(look, cash, monthly);
    lines.push(line(Item::Largesse, -melts));
    let pay = pay_lines(look, polity);
    let lacking = (-sum(&pay) - (cash - melts).max(0)).max(0);
    lines.extend(pay);
    lines.push(line(Item::Unpaid, lacking));
    lines.retain(|l| l.amount != 0);
    lines
}
