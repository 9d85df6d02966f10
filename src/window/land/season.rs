//! The season on the land: where snow lies.

/// How much snow there is in a month: 0 for none, to 3 for deep winter.
pub fn snow_of(month: i32) -> u8 {
    match month {
        11 | 12 | 1 => 3,
        10 | 2 => 2,
        9 | 3 => 1,
        _ => 0,
    }
}

/// How white the ground is, 0 to 0.72: by height, by how far north it lies (map pixels from the top), and by a noise
/// of 0 to 1.
pub fn cover(snow: u8, metres: f32, y: usize, noise: f32) -> f32 {
    let depth = [0.0, 0.35, 0.7, 1.0][usize::from(snow.min(3))];
    if depth == 0.0 {
        return 0.0;
    }
    let latitude = 50.6 - y as f32 / 83.0;
    let high = ((metres - 1500.0) / 1600.0).clamp(0.0, 1.0);
    let north = ((latitude - 40.0) / 7.0).clamp(0.0, 1.0);
    let lies = (0.9 * high + 0.7 * north + 0.5 * (noise - 0.5)) * depth;
    let t = ((lies - 0.15) / 0.6).clamp(0.0, 1.0);
    0.72 * t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snow_lies_on_mountains_and_in_the_north_and_melts() {
        assert_eq!(cover(snow_of(6), 5000.0, 0, 1.0), 0.0);
        let winter = snow_of(12);
        let (mountain, steppe, plain) =
            (cover(winter, 4500.0, 1200, 0.5), cover(winter, 1000.0, 100, 0.5), cover(winter, 50.0, 1200, 0.5));
        assert!(mountain > 0.5 && steppe > 0.4 && plain < 0.05, "{mountain} {steppe} {plain}");
        assert!(cover(snow_of(3), 4500.0, 1200, 0.5) < mountain);
        assert!((0..=3).all(|s| cover(s, 9000.0, 0, 1.0) <= 0.72));
    }
}
