//! The command `jinxia`. Everything is in the library; see [`jinxia::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    jinxia::cli::main()
}
