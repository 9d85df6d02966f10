//! Policies of state and their parties, on the sheet of one's own court.

use super::{
    court,
    folio::{self, Folio, wrap},
};
use crate::{
    content::compile::Planned,
    present::{page::Page, texts::args, verdict::signed},
    sim::{
        ids::{PolicyId, PolityId},
        look::Look,
        order::Order,
    },
    window::{
        Shell,
        table::Table,
        theme::{Face, Kit, colour, terms::prose, text::lines, tip::Tip},
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Inks of the parties, one after the other.
const INKS: [u32; 6] = [0x2f6f76, 0xa0522d, 0xb8924a, 0x5b5a86, 0x6b705c, 0x8c4a5e];

/// The parties of a court as a bar, in order of policy.
pub fn party_bar(c: &mut ChildSpawnerCommands, kit: &Kit, parties: &[(PolicyId, i32)], width: f32) {
    let bar = Node { width: px(width), height: px(18), border: px(1).all(), flex_shrink: 0.0, ..default() };
    c.spawn((bar, BorderColor::all(colour::INK_2), BackgroundColor(colour::SLIP))).with_children(|bar| {
        for (i, (policy, share)) in parties.iter().enumerate() {
            let tip = format!("{} · {share} %", kit.words().policy(*policy));
            bar.spawn((
                Node { width: percent(*share as f32), height: percent(100), border: UiRect::right(px(1)), ..default() },
                BackgroundColor(ink(i)),
                BorderColor::all(colour::SLIP),
                Tip::text(tip),
            ));
        }
    });
}

fn ink(i: usize) -> Color {
    colour::hex(INKS[i % INKS.len()])
}

/// Whether a policy belongs at a court: it has had it, or a party for it, or a minister who advised it, in some chapter
/// of the record.
fn at_home(shell: &Shell, of: PolityId, policy: PolicyId) -> bool {
    let told = |planned: &Planned| match planned.issued.order {
        Order::SetPolicy { policy: p } | Order::Counsel { policy: p, .. } => planned.issued.by == of && p == policy,
        _ => false,
    };
    shell.content.scenarios.iter().any(|scenario| {
        let court = scenario.start.polities.get(of.index()).map(|row| &row.court);
        court.is_some_and(|court| court.policy == policy || court.party(policy) > 0)
            || scenario.prologue.iter().chain(&scenario.orders).any(told)
    })
}

/// Whether a policy is one that one's own court is shown before others: it is in force, has a party, or belongs at it.
pub fn belongs(shell: &Shell, table: &Table, policy: PolicyId) -> bool {
    let scene = table.scene(shell);
    let court = scene.court(table.you);
    // To side with one who stands against another is open to everybody.
    let info = &shell.content.rules.policies[policy.index()];
    let sides = info.friend.is_some_and(|p| scene.stands(p)) && info.foe.is_some_and(|p| scene.stands(p));
    let home = || sides || at_home(shell, table.you, policy);
    policy == court.policy || court.party(policy) > 0 || home()
}

/// The parties, and the policies with what each costs to declare: those that belong at this court, and the others when
/// they are asked for.
pub fn lay(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, folio: &Folio, width: f32) {
    let view = table.view(&kit.shell);
    let words = kit.words();
    let scene = table.scene(&kit.shell);
    let court = scene.court(table.you);
    court::section(c, kit, "edict", "court-policies");
    party_bar(c, kit, &court.parties, width);
    let (ours, others): (Vec<_>, Vec<_>) =
        view.policies().into_iter().partition(|&policy| belongs(&kit.shell, table, policy));
    let others = Some(others).filter(|list| !list.is_empty());
    for policy in ours.into_iter().chain(others.iter().flatten().copied().filter(|_| folio.policies)) {
        let share = court.party(policy);
        let at = court.parties.iter().position(|(p, _)| *p == policy);
        let row = Node {
            width: px(width),
            column_gap: px(8),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            min_height: px(32),
            ..default()
        };
        c.spawn(row).with_children(|row| {
            let dot = at.map_or(colour::HAIR, ink);
            row.spawn((Node { width: px(12), height: px(12), flex_shrink: 0.0, ..default() }, BackgroundColor(dot)));
            row.spawn(Node { flex_grow: 1.0, flex_basis: px(0), flex_direction: FlexDirection::Column, ..default() })
                .with_children(|n| {
                    let face = if policy == court.policy { Face::Strong } else { Face::Body };
                    n.spawn(lines(words.policy(policy), face, 15.0, 1.35, colour::INK));
                    let spoke: Vec<String> = view
                        .spoke_for(table.moment.entries(), table.you, policy)
                        .into_iter()
                        .map(|p| words.person_short(p))
                        .collect();
                    if !spoke.is_empty() {
                        let list = args([("people", crate::present::clause::list(&words, &spoke))]);
                        n.spawn(prose(words.with("court-spoke", &list), Face::Body, 14.0, 1.3, colour::INK_3));
                    }
                });
            row.spawn((lines(format!("{share} %"), Face::Number, 14.0, 1.3, colour::INK_2), TextLayout::no_wrap()));
            if policy == court.policy {
                row.spawn((
                    lines(kit.get("court-in-force"), Face::Strong, 14.0, 1.3, colour::CINNABAR),
                    TextLayout::no_wrap(),
                ));
            } else {
                let cost = view.policy_cost(policy);
                let list = args([("cost", signed(-cost))]);
                let label = words.with("court-declare", &list);
                folio::order(
                    row,
                    kit,
                    table,
                    format!("policy-{}", policy.0),
                    label,
                    Order::SetPolicy { policy },
                    move |v| {
                        let list = args([("cost", signed(-cost))]);
                        let mut page = Page::new(v.words.policy(policy));
                        page.text(v.words.with("court-declare-tip", &list));
                        page
                    },
                );
            }
        });
    }
    if let Some(list) = others {
        let key = if folio.policies { "court-policies-fewer" } else { "court-policies-more" };
        let words = kit.words().with(key, &args([("n", list.len().to_string())]));
        c.spawn(wrap(width)).with_children(|row| {
            folio::chip(row, "policies-more", words, false)
                .observe(|_: On<Activate>, mut folio: ResMut<Folio>| folio.policies = !folio.policies);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        present::Lang,
        window::{
            check::Stage,
            screens::play::{Sheet, Sheets},
        },
    };
    use bevy::ui_widgets::Button;

    /// The policies that can be declared on the sheet of the court.
    fn shown(stage: &mut Stage) -> Vec<String> {
        stage.world().resource_mut::<Sheets>().open(Sheet::Court);
        stage.frames(4);
        let world = stage.world();
        let mut buttons = world.query_filtered::<&Name, With<Button>>();
        let ids: Vec<PolicyId> = buttons
            .iter(world)
            .filter_map(|name| name.strip_prefix("policy-").and_then(|n| n.parse().ok()).map(PolicyId))
            .collect();
        let keys = &world.resource::<Shell>().content.rules.keys;
        ids.into_iter().map(|id| keys.policy(id).to_owned()).collect()
    }

    #[test]
    fn a_court_is_shown_the_policies_that_are_its_own_and_the_others_when_asked() {
        let mut stage = Stage::play(Lang::En, "lips_and_teeth", "xia");
        let few = shown(&mut stage);
        assert!(["with_mongol", "alone"].iter().all(|k| few.iter().any(|p| p == k)), "{few:?}");
        let strange = ["viceroy_in_china", "break_song", "hold_the_pass", "stop_payments"];
        assert!(strange.iter().all(|k| few.iter().all(|p| p != k)), "{few:?}");
        stage.world().resource_mut::<Folio>().policies = true;
        let all = shown(&mut stage);
        assert!(all.len() > few.len() && few.iter().all(|p| all.contains(p)), "{all:?}");
    }
}
