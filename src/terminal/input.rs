//! Where lines come from: a person at a terminal, with history and completion, or a script.

use rustyline::{
    Context, Editor, Helper, completion::Completer, error::ReadlineError, highlight::Highlighter, hint::Hinter,
    history::MemHistory, validate::Validator,
};
use std::io::{self, BufRead, IsTerminal, Write};

/// Completes the word before the cursor.
#[derive(Debug, Default)]
struct Words {
    commands: Vec<String>,
    names: Vec<String>,
}

impl Completer for Words {
    type Candidate = String;
    fn complete(&self, line: &str, at: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<String>)> {
        let before = line.get(..at).unwrap_or(line);
        let start = before
            .rfind([' ', ',', '　', '，'])
            .map_or(0, |i| i + before[i..].chars().next().map_or(1, char::len_utf8));
        let typed = before[start..].to_lowercase();
        let known = if start == 0 { &self.commands } else { &self.names };
        let found = known.iter().filter(|w| w.to_lowercase().starts_with(&typed)).cloned().collect();
        Ok((start, found))
    }
}
impl Hinter for Words {
    type Hint = String;
}
impl Highlighter for Words {}
impl Validator for Words {}
impl Helper for Words {}

/// A source of lines.
pub enum Input {
    /// A person who edits lines.
    Terminal(Box<Person>),
    /// A script: what is read is echoed, so that what comes out reads as a transcript.
    Script,
}

/// A line editor.
pub struct Person {
    editor: Editor<Words, MemHistory>,
}

impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if matches!(self, Input::Script) { "Script" } else { "Terminal" })
    }
}

impl Input {
    /// From standard input, whatever it is.
    pub fn open() -> Self {
        let person = io::stdin().is_terminal() && io::stdout().is_terminal();
        let editor =
            person.then(|| Editor::with_history(rustyline::Config::default(), MemHistory::new()).ok()).flatten();
        match editor {
            Some(mut editor) => {
                editor.set_helper(Some(Words::default()));
                Input::Terminal(Box::new(Person { editor }))
            }
            None => Input::Script,
        }
    }

    /// Whether a person edits lines here.
    pub fn person(&self) -> bool {
        matches!(self, Input::Terminal(_))
    }

    /// Cells in a line of the terminal.
    pub fn width(&mut self) -> Option<usize> {
        match self {
            Input::Terminal(person) => person.editor.dimensions().map(|(wide, _)| usize::from(wide)),
            Input::Script => None,
        }
    }

    /// What completes a line.
    pub fn complete(&mut self, [commands, names]: [Vec<String>; 2]) {
        if let Input::Terminal(person) = self
            && let Some(helper) = person.editor.helper_mut()
        {
            *helper = Words { commands, names };
        }
    }

    /// The next line; `None` at the end.
    ///
    /// # Errors
    /// What reading or writing gives.
    pub fn next(&mut self, prompt: &str) -> io::Result<Option<String>> {
        match self {
            Input::Script => {
                let mut bytes = Vec::new();
                if io::stdin().lock().read_until(b'\n', &mut bytes)? == 0 {
                    return Ok(None);
                }
                let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
                let mut out = io::stdout().lock();
                writeln!(out, "{prompt} {line}")?;
                Ok(Some(line))
            }
            Input::Terminal(person) => loop {
                match person.editor.readline(&format!("{prompt} ")) {
                    Ok(line) => {
                        if !line.trim().is_empty() {
                            let _ = person.editor.add_history_entry(line.as_str());
                        }
                        return Ok(Some(line));
                    }
                    // Ctrl-C leaves the line, not the game.
                    Err(ReadlineError::Interrupted) => {}
                    Err(ReadlineError::Eof) => return Ok(None),
                    Err(ReadlineError::Io(error)) => return Err(error),
                    Err(error) => return Err(io::Error::other(error.to_string())),
                }
            },
        }
    }
}
