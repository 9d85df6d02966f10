//! The command `jinxia`.

fn main() {
    jinxia::cli::main();
}
