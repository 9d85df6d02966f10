//! Rivers, lakes and coasts as lines, and the names of mountains and deserts.

use super::{HEIGHT, WIDTH};
use crate::content::pack::shipped_bytes;
use serde::Deserialize;

/// A river, or a reach of one.
#[derive(Clone, Debug, Deserialize)]
pub struct River {
    /// Key.
    pub id: String,
    /// Size: 1 is the greatest.
    pub rank: u8,
    /// When it flowed there.
    pub era: String,
    /// River, canal, or the line of a lake.
    pub kind: String,
    /// Points: x and y in turn.
    pub pts: Vec<f32>,
}

/// A lake.
#[derive(Clone, Debug, Deserialize)]
pub struct Lake {
    /// When there was water.
    era: String,
    /// Outlines: x and y in turn.
    rings: Vec<Vec<f32>>,
}

impl Lake {
    /// Calls `mark` with every map pixel whose middle lies in the lake. What became water in our time is none.
    pub fn fill(&self, mut mark: impl FnMut(usize, usize)) {
        if self.era == "modern" {
            return;
        }
        let corners = |ring: &Vec<f32>| ring.chunks_exact(2).map(|p| (p[0], p[1])).collect::<Vec<_>>();
        let rings: Vec<_> = self.rings.iter().map(corners).collect();
        let ys = || rings.iter().flatten().map(|p| p.1);
        let (top, bottom) = (ys().fold(f32::MAX, f32::min), ys().fold(f32::MIN, f32::max));
        for y in top.max(0.0) as usize..(bottom.max(0.0).ceil() as usize).min(HEIGHT) {
            // Where the row crosses the shore: between the first and the second crossing is water, and so on.
            let row = y as f32 + 0.5;
            let mut shore: Vec<f32> = Vec::new();
            for ring in &rings {
                let next = ring.iter().cycle().skip(1);
                let sides = ring.iter().zip(next).filter(|(a, b)| (a.1 <= row) != (b.1 <= row));
                shore.extend(sides.map(|(a, b)| a.0 + (row - a.1) / (b.1 - a.1) * (b.0 - a.0)));
            }
            shore.sort_by(f32::total_cmp);
            for pair in shore.chunks_exact(2) {
                let column = |x: f32| (x.max(0.0) - 0.5).ceil() as usize;
                (column(pair[0])..column(pair[1]).min(WIDTH)).for_each(|x| mark(x, y));
            }
        }
    }
}

/// All lines of the map.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Vectors {
    /// Rivers.
    pub rivers: Vec<River>,
    /// Lakes.
    pub lakes: Vec<Lake>,
}

impl River {
    /// Whether it carried water in that year.
    pub fn flows(&self, year: i32) -> bool {
        match self.era.as_str() {
            "all" => true,
            "to1128" => year < 1128,
            "1128-1194" => (1128..1194).contains(&year),
            "from1128" => year >= 1128,
            "to1194" => year < 1194,
            "from1194" => year >= 1194,
            _ => false,
        }
    }

    /// Whether it is the Yellow River.
    pub fn yellow(&self) -> bool {
        self.id.starts_with("huang") || self.id == "si_lower_huang" || self.id == "wujia"
    }

    /// Its points in pairs.
    pub fn points(&self) -> impl Iterator<Item = (f32, f32)> + '_ {
        self.pts.chunks_exact(2).map(|p| (p[0], p[1]))
    }
}

/// The name of a mountain, a desert or a sea.
#[derive(Clone, Debug, Deserialize)]
pub struct Physical {
    /// Chinese name.
    pub zh: String,
    /// English name, where the kit has one.
    #[serde(default)]
    pub en: String,
    /// What it is.
    #[serde(default)]
    pub kind: String,
    /// How important it is, 1 to 4.
    #[serde(default)]
    pub size: u8,
    /// Map pixels.
    pub px: [f32; 2],
    /// Angle in degrees, counter-clockwise.
    #[serde(default)]
    pub angle: f32,
}

#[derive(Default, Deserialize)]
struct Labels {
    physical: Vec<Physical>,
}

/// The shipped lines; empty if they cannot be read, which a test rules out.
pub fn load() -> Vectors {
    shipped_bytes("map/vectors.json").and_then(|b| serde_json::from_slice(b).ok()).unwrap_or_default()
}

/// The shipped names; empty if they cannot be read, which a test rules out.
pub fn names() -> Vec<Physical> {
    let labels: Labels =
        shipped_bytes("map/labels.json").and_then(|b| serde_json::from_slice(b).ok()).unwrap_or_default();
    labels.physical
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_yellow_river_changes_its_bed() {
        let vectors = load();
        assert_eq!(vectors.rivers.len(), 159);
        let beds = |year| {
            let flowing = vectors.rivers.iter().filter(|r| r.flows(year) && r.id.starts_with("huang_"));
            flowing.map(|r| r.id.clone()).collect::<Vec<_>>()
        };
        assert!(beds(1120).contains(&"huang_north_1048_1128".to_owned()));
        assert!(beds(1150).contains(&"huang_1128_1194".to_owned()));
        assert!(beds(1220).contains(&"huang_south_1194".to_owned()));
        assert!(!names().is_empty());
    }

    #[test]
    fn a_lake_is_filled_between_its_shores() {
        let square = vec![10.0, 20.0, 14.0, 20.0, 14.0, 23.0, 10.0, 23.0, 10.0, 20.0];
        let island = vec![11.0, 21.0, 12.0, 21.0, 12.0, 22.0, 11.0, 22.0, 11.0, 21.0];
        let filled = |era: &str| {
            let mut pixels = Vec::new();
            let lake = Lake { era: era.into(), rings: vec![square.clone(), island.clone()] };
            lake.fill(|x, y| pixels.push((x, y)));
            pixels
        };
        let water = filled("all");
        assert_eq!(water.len(), 4 * 3 - 1, "{water:?}");
        assert!(water.contains(&(10, 20)) && water.contains(&(13, 22)) && !water.contains(&(11, 21)));
        assert!(filled("modern").is_empty());
    }
}
