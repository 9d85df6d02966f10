//! From degrees to map pixels: a spherical Lambert conformal conic projection (lon0 111 E, parallels 34 N and 48 N).

use std::f64::consts::FRAC_PI_4;

/// Map pixels of a point given in degrees.
pub fn to_map(lon: f64, lat: f64) -> (f32, f32) {
    const N: f64 = 0.657_705_519_249_057_5;
    const RF: f64 = 12_166.784_535_646_604;
    const RHO0: f64 = 7_256.105_477_263_465;
    let rho = RF / (FRAC_PI_4 + lat.to_radians() / 2.0).tan().powf(N);
    let angle = N * (lon - 111.0).to_radians();
    let x = (rho * angle.sin() + 1536.0) / 1.5;
    let y = (1248.0 - (RHO0 - rho * angle.cos())) / 1.5;
    (x as f32, y as f32)
}

#[cfg(test)]
mod tests {
    use super::to_map;

    #[test]
    fn three_cities_are_where_the_map_kit_says() {
        for (lon, lat, x, y) in
            [(106.27, 38.47, 751.37, 1010.82), (116.37, 39.88, 1327.08, 905.07), (126.97, 45.55, 1844.75, 421.45)]
        {
            let (px, py) = to_map(lon, lat);
            assert!((px - x).abs() < 0.02 && (py - y).abs() < 0.02, "({px}, {py}) for ({x}, {y})");
        }
    }
}
