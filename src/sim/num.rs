//! Numbers of the rules: integers with units, and the two curves that everything rests on.
//!
//! Scales used throughout:
//! - [`Men`], [`Heads`] (horses), [`Cash`] (strings), [`Shi`] (grain): whole units;
//! - permille (`pm`): 0 to 1000;
//! - points: hundredths of log-odds;
//! - cents: hundredths of a 0 to 100 scale (prestige, weariness, stability), so 0 to 10 000.

/// Soldiers.
pub type Men = i64;
/// Horses.
pub type Heads = i64;
/// Strings of cash (貫), nominally a thousand coins each.
pub type Cash = i64;
/// Grain in shi (石), some 60 to 67 litres.
pub type Shi = i64;
/// Thousandths.
pub type Permille = i32;
/// Hundredths of log-odds.
pub type Points = i32;
/// Hundredths of a 0 to 100 scale.
pub type Cents = i32;

/// No chance is ever surer than this, either way: the record keeps a right to surprise.
pub const ODDS_MIN: Permille = 5;

/// 100 000 × 1/(1+e^(−L/100)) at L = 0, 10, ... 600.
const LOGISTIC: [i32; 61] = [
    50000, 52498, 54983, 57444, 59869, 62246, 64566, 66819, 68997, 71095, 73106, 75026, 76852, 78583, 80218, 81757,
    83202, 84553, 85815, 86989, 88080, 89090, 90025, 90888, 91683, 92414, 93086, 93703, 94268, 94785, 95257, 95689,
    96083, 96443, 96770, 97069, 97340, 97587, 97812, 98016, 98201, 98370, 98523, 98661, 98787, 98901, 99005, 99099,
    99184, 99261, 99331, 99394, 99451, 99503, 99550, 99593, 99632, 99667, 99698, 99727, 99753,
];

/// 100 000 × log2(1 + i/64) at i = 0 ... 64.
const LOG2: [i64; 65] = [
    0, 2237, 4439, 6609, 8746, 10852, 12928, 14975, 16993, 18982, 20945, 22882, 24793, 26679, 28540, 30378, 32193,
    33985, 35755, 37504, 39232, 40939, 42626, 44294, 45943, 47573, 49185, 50779, 52356, 53916, 55459, 56986, 58496,
    59991, 61471, 62936, 64386, 65821, 67243, 68650, 70044, 71425, 72792, 74147, 75489, 76818, 78136, 79442, 80735,
    82018, 83289, 84549, 85798, 87036, 88264, 89482, 90689, 91886, 93074, 94251, 95420, 96578, 97728, 98868, 100000,
];

/// The chance in permille behind a sum of points, between [`ODDS_MIN`] and its complement.
pub fn odds(points: Points) -> Permille {
    let l = points.clamp(-600, 600);
    let a = l.unsigned_abs() as usize;
    let (i, rest) = (a / 10, (a % 10) as i32);
    let high = if i == 60 { LOGISTIC[60] } else { LOGISTIC[i] + (LOGISTIC[i + 1] - LOGISTIC[i]) * rest / 10 };
    let p = (high + 50) / 100;
    if l < 0 { 1000 - p } else { p }.clamp(ODDS_MIN, 1000 - ODDS_MIN)
}

/// 100 × log2(n), for n of at least 1, rounded down.
fn log2_hundredths(n: i64) -> i64 {
    let n = n.max(1) as u64;
    let whole = 63 - n.leading_zeros() as i64;
    // The mantissa in 1/4096: six bits choose the segment, six lie between its ends.
    let mantissa = if whole >= 12 { (n >> (whole - 12)) as i64 } else { (n << (12 - whole)) as i64 } - 4096;
    let (segment, rest) = ((mantissa / 64) as usize, mantissa % 64);
    let fraction = LOG2[segment] + (LOG2[(segment + 1).min(64)] - LOG2[segment]) * rest / 64;
    (whole * 100_000 + fraction) / 1000
}

/// 100 × log2(a / b), both taken as at least 1: how many times over, in hundredths of a doubling.
pub fn doublings(a: i64, b: i64) -> Points {
    (log2_hundredths(a) - log2_hundredths(b)) as Points
}

/// `value` × 2^(`hundredths` / 100): whole doublings are exact, between them it rises along a straight line.
pub fn doubled(value: i64, hundredths: Points) -> i64 {
    let whole = hundredths.div_euclid(100).clamp(-20, 20);
    let value = value * i64::from(100 + hundredths.rem_euclid(100)) / 100;
    if whole >= 0 { value << whole } else { value >> -whole }
}

/// `value` × `pm` / 1000, toward zero.
pub fn permille(value: i64, pm: Permille) -> i64 {
    value * i64::from(pm) / 1000
}

/// `part` of `whole` in permille, 0 where the whole is nothing.
pub fn share(part: i64, whole: i64) -> Permille {
    if whole <= 0 { 0 } else { (part.max(0) * 1000 / whole) as Permille }
}

/// The integer square root, rounded down.
pub fn isqrt(n: i64) -> i64 {
    (n.max(0) as u64).isqrt() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_odds_are_even_and_symmetric() {
        assert_eq!(odds(0), 500);
        for l in (-700..=700).step_by(7) {
            assert_eq!(odds(l) + odds(-l), 1000, "at {l}");
        }
    }

    #[test]
    fn odds_rise_and_stay_within_bounds() {
        let mut last = 0;
        for l in -800..=800 {
            let p = odds(l);
            assert!((ODDS_MIN..=1000 - ODDS_MIN).contains(&p));
            assert!(p >= last, "falls at {l}");
            last = p;
        }
        assert_eq!(odds(100), 731);
        assert_eq!(odds(-200), 119);
    }

    #[test]
    fn doublings_count_doublings() {
        assert_eq!(doublings(2000, 1000), 100);
        assert_eq!(doublings(1000, 4000), -200);
        assert_eq!(doublings(3, 1), 158);
        assert_eq!(doublings(0, -5), 0);
        for n in 1..5000i64 {
            assert!(log2_hundredths(n + 1) >= log2_hundredths(n), "falls at {n}");
        }
    }

    #[test]
    fn doubled_doubles() {
        assert_eq!(doubled(1000, 100), 2000);
        assert_eq!(doubled(1000, 50), 1500);
        assert_eq!(doubled(1000, -100), 500);
        assert_eq!(doubled(1000, 0), 1000);
        for h in -300..300 {
            assert!(doubled(100_000, h + 1) >= doubled(100_000, h), "falls at {h}");
        }
    }

    #[test]
    fn square_roots_round_down() {
        assert_eq!(isqrt(99), 9);
        assert_eq!(isqrt(100), 10);
        assert_eq!(isqrt(-1), 0);
    }
}
