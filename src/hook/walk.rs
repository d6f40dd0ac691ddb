//! A script, command by command.
//!
//! Every kind of node of the syntax tree is looked at by name; a kind that a
//! later version of the parser brings does not compile here, and what cannot be
//! evaluated is denied where it names a tool.

mod parse;

use brush_parser::ast::{
    AndOr, AndOrList, Assignment, AssignmentName, AssignmentValue, BinaryPredicate,
    CaseClauseCommand, Command, CommandPrefixOrSuffixItem, CompoundCommand, CompoundList,
    ExtendedTestExpr, IfClauseCommand, IoFileRedirectKind, IoFileRedirectTarget, IoRedirect,
    Pipeline, ProcessSubstitutionKind, SimpleCommand,
};

use super::denial::Denial;
use super::vocabulary::{code_calls, names_a_tool};
use super::words::{Alternatives, Field, Scope, cross, document, expand, expand_whole, nested};
use parse::parse;

/// What a command reads on standard input, or prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Text {
    /// Nothing that matters.
    Nothing,
    /// This text.
    Known(String),
    /// A text that cannot be told; `named` when what it is made from names a tool, `hidden` when
    /// it was decoded.
    Unknown { named: bool, hidden: bool },
}

/// One command with its words expanded.
#[derive(Debug, Clone)]
pub(super) struct Invocation {
    /// The words; the first is the program.
    pub(super) words: Vec<Field>,
    /// Variables that are set for it.
    pub(super) assignments: Vec<(String, Vec<Field>)>,
    /// What it reads.
    pub(super) input: Text,
}

/// What runs the commands of a script.
pub(super) trait Machine: Scope {
    /// Judges a command and gives what it prints.
    ///
    /// # Errors
    /// The command is denied.
    fn invoke(&mut self, invocation: Invocation) -> Result<Text, Denial>;
    /// Sets a variable to one of some values.
    ///
    /// # Errors
    /// The variable decides what a tool does.
    fn assign(&mut self, name: &str, values: Vec<Field>) -> Result<(), Denial>;
    /// Keeps a function for its calls.
    fn define(&mut self, name: &str, body: CompoundCommand);
    /// Notes that a file is written.
    fn write(&mut self, file: &Field, text: &Text);
    /// What a file holds.
    fn read(&mut self, file: &Field) -> Text;
    /// Takes one step of the budget.
    ///
    /// # Errors
    /// It is used up.
    fn step(&mut self) -> Result<(), Denial>;
}

/// Judges a script and gives what it prints.
///
/// # Errors
/// A command in it is denied, or it cannot be read and names a tool.
pub(super) fn run(script: &str, machine: &mut dyn Machine) -> Result<Text, Denial> {
    match parse(script) {
        Some(list) => {
            let mut output = Text::Nothing;
            for commands in &list {
                output = self::list(commands, Text::Nothing, machine)?;
            }
            Ok(if list.len() == 1 { output } else { several() })
        }
        None if names_a_tool(script) => Err(code_calls(script).map_or_else(
            || {
                Denial::unclear(
                    first_line(script),
                    "cannot be parsed, and names a tool that changes infrastructure",
                )
            },
            |(what, why)| Denial::new(what, why),
        )),
        None => Ok(several()),
    }
}

fn several() -> Text {
    Text::Unknown {
        named: false,
        hidden: false,
    }
}

fn first_line(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty());
    line.unwrap_or_default().trim().to_owned()
}

fn list(list: &CompoundList, input: Text, machine: &mut dyn Machine) -> Result<Text, Denial> {
    let mut output = Text::Nothing;
    for item in &list.0 {
        output = and_or(&item.0, input.clone(), machine)?;
    }
    Ok(if list.0.len() == 1 { output } else { several() })
}

fn and_or(list: &AndOrList, input: Text, machine: &mut dyn Machine) -> Result<Text, Denial> {
    let mut output = pipeline(&list.first, input, machine)?;
    for next in &list.additional {
        let (AndOr::And(next) | AndOr::Or(next)) = next;
        pipeline(next, Text::Nothing, machine)?;
        output = several();
    }
    Ok(output)
}

fn pipeline(pipeline: &Pipeline, input: Text, machine: &mut dyn Machine) -> Result<Text, Denial> {
    let mut passed = input;
    for stage in &pipeline.seq {
        passed = command(stage, passed, machine)?;
    }
    Ok(passed)
}

fn command(command: &Command, input: Text, machine: &mut dyn Machine) -> Result<Text, Denial> {
    machine.step()?;
    match command {
        Command::Simple(simple) => self::simple(simple, input, machine),
        Command::Compound(compound, redirects) => {
            let redirects = redirects.as_ref().map_or(&[][..], |list| &list.0);
            let (input, files) = self::redirects(redirects, input, machine)?;
            let output = self::compound(compound, input, machine)?;
            written(&files, &output, machine);
            Ok(output)
        }
        Command::Function(function) => {
            machine.define(&function.fname.value, function.body.0.clone());
            Ok(Text::Nothing)
        }
        Command::ExtendedTest(test) => {
            test_words(&test.expr, machine)?;
            Ok(Text::Nothing)
        }
    }
}

/// Runs the body of a compound command.
///
/// # Errors
/// A command in it is denied.
pub(super) fn compound(
    compound: &CompoundCommand,
    input: Text,
    machine: &mut dyn Machine,
) -> Result<Text, Denial> {
    match compound {
        CompoundCommand::Arithmetic(arithmetic) => {
            nested(&arithmetic.expr.value, as_scope(machine))?;
            Ok(Text::Nothing)
        }
        CompoundCommand::ArithmeticForClause(clause) => {
            let parts = [&clause.initializer, &clause.condition, &clause.updater];
            for part in parts.into_iter().flatten() {
                nested(&part.value, as_scope(machine))?;
            }
            list(&clause.body.list, input, machine)?;
            Ok(several())
        }
        CompoundCommand::BraceGroup(group) => list(&group.list, input, machine),
        CompoundCommand::Subshell(subshell) => list(&subshell.list, input, machine),
        CompoundCommand::ForClause(clause) => {
            let mut values = Vec::new();
            match &clause.values {
                Some(words) => {
                    for word in words {
                        values.extend(
                            expand(&word.value, as_scope(machine))?
                                .into_iter()
                                .flatten(),
                        );
                    }
                }
                None => values.extend(machine.arguments().unwrap_or_default()),
            }
            machine.assign(&clause.variable_name, values)?;
            list(&clause.body.list, input, machine)?;
            Ok(several())
        }
        CompoundCommand::CaseClause(clause) => case(clause, &input, machine),
        CompoundCommand::IfClause(clause) => conditional(clause, &input, machine),
        CompoundCommand::WhileClause(clause) | CompoundCommand::UntilClause(clause) => {
            list(&clause.0, input.clone(), machine)?;
            list(&clause.1.list, input, machine)?;
            Ok(several())
        }
    }
}

/// The same machine, seen as what words ask.
fn as_scope(machine: &mut dyn Machine) -> &mut dyn Scope {
    machine
}

/// `case`: where the value is known, only the branches that it may take.
fn case(
    clause: &CaseClauseCommand,
    input: &Text,
    machine: &mut dyn Machine,
) -> Result<Text, Denial> {
    let values = expand_whole(&clause.value.value, as_scope(machine))?;
    for item in &clause.cases {
        let mut may = false;
        let mut must = false;
        for pattern in &item.patterns {
            for pattern in expand_whole(&pattern.value, as_scope(machine))? {
                may |= values.iter().any(|value| match value.text() {
                    Some(text) => pattern.could_be(&text),
                    None => true,
                });
                let text = pattern.text();
                let all = pattern.shown() == "…";
                must |= all
                    || values
                        .iter()
                        .all(|value| text.is_some() && value.text() == text);
            }
        }
        if let Some(body) = item.cmd.as_ref().filter(|_| may) {
            list(body, input.clone(), machine)?;
        }
        if must {
            break;
        }
    }
    Ok(several())
}

/// `if`: where the condition compares known texts, only the branch that it takes.
fn conditional(
    clause: &IfClauseCommand,
    input: &Text,
    machine: &mut dyn Machine,
) -> Result<Text, Denial> {
    list(&clause.condition, input.clone(), machine)?;
    let mut taken = decided(&clause.condition, machine)?;
    if taken != Some(false) {
        list(&clause.then, input.clone(), machine)?;
    }
    for branch in clause.elses.iter().flatten() {
        if taken == Some(true) {
            break;
        }
        taken = None;
        if let Some(condition) = &branch.condition {
            list(condition, input.clone(), machine)?;
            taken = decided(condition, machine)?;
        }
        if taken != Some(false) {
            list(&branch.body, input.clone(), machine)?;
        }
    }
    Ok(several())
}

/// What a condition of one comparison comes to.
fn decided(condition: &CompoundList, machine: &mut dyn Machine) -> Result<Option<bool>, Denial> {
    let [item] = condition.0.as_slice() else {
        return Ok(None);
    };
    let ([stage], true) = (item.0.first.seq.as_slice(), item.0.additional.is_empty()) else {
        return Ok(None);
    };
    let turned = item.0.first.bang;
    let sides = match stage {
        Command::ExtendedTest(test) => match &test.expr {
            ExtendedTestExpr::BinaryTest(predicate, left, right) => {
                let equal = match predicate {
                    BinaryPredicate::StringExactlyMatchesPattern
                    | BinaryPredicate::StringExactlyMatchesString => true,
                    BinaryPredicate::StringDoesNotExactlyMatchPattern
                    | BinaryPredicate::StringDoesNotExactlyMatchString => false,
                    _ => return Ok(None),
                };
                Some((left.value.clone(), equal, right.value.clone()))
            }
            _ => None,
        },
        Command::Simple(simple) => comparison(simple),
        _ => None,
    };
    let Some((left, equal, right)) = sides else {
        return Ok(None);
    };
    let left = expand_whole(&left, as_scope(machine))?;
    let right = expand_whole(&right, as_scope(machine))?;
    let ([left], [right]) = (left.as_slice(), right.as_slice()) else {
        return Ok(None);
    };
    let (Some(left), Some(right)) = (left.text(), right.text()) else {
        return Ok(None);
    };
    Ok(Some(((left == right) == equal) != turned))
}

/// The words of `[ a = b ]`.
fn comparison(simple: &SimpleCommand) -> Option<(String, bool, String)> {
    let name = simple.word_or_name.as_ref()?.value.as_str();
    let items = &simple.suffix.as_ref()?.0;
    let words: Vec<&str> = items
        .iter()
        .map(|item| match item {
            CommandPrefixOrSuffixItem::Word(word) => Some(word.value.as_str()),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let words = match (name, words.as_slice()) {
        ("[", [words @ .., "]"]) => words,
        ("test", words) => words,
        _ => return None,
    };
    let [left, operator, right] = words else {
        return None;
    };
    let equal = match *operator {
        "=" | "==" => true,
        "!=" => false,
        _ => return None,
    };
    Some(((*left).to_owned(), equal, (*right).to_owned()))
}

/// The commands inside of the words of a test.
fn test_words(expression: &ExtendedTestExpr, machine: &mut dyn Machine) -> Result<(), Denial> {
    match expression {
        ExtendedTestExpr::And(left, right) | ExtendedTestExpr::Or(left, right) => {
            test_words(left, machine)?;
            test_words(right, machine)
        }
        ExtendedTestExpr::Not(inner) | ExtendedTestExpr::Parenthesized(inner) => {
            test_words(inner, machine)
        }
        ExtendedTestExpr::UnaryTest(_, word) => {
            expand_whole(&word.value, as_scope(machine)).map(|_| ())
        }
        ExtendedTestExpr::BinaryTest(_, left, right) => {
            expand_whole(&left.value, as_scope(machine))?;
            expand_whole(&right.value, as_scope(machine)).map(|_| ())
        }
    }
}

/// A command with its assignments and redirections.
fn simple(simple: &SimpleCommand, input: Text, machine: &mut dyn Machine) -> Result<Text, Denial> {
    let mut assignments = Vec::new();
    let mut redirections = Vec::new();
    let mut words: Alternatives = vec![Vec::new()];
    for item in simple.prefix.iter().flat_map(|prefix| &prefix.0) {
        match item {
            CommandPrefixOrSuffixItem::AssignmentWord(assignment, _) => {
                assignments.push(self::assignment(assignment, machine)?);
            }
            CommandPrefixOrSuffixItem::IoRedirect(redirect) => redirections.push(redirect.clone()),
            other => add_word(other, &mut words, machine)?,
        }
    }
    if let Some(name) = &simple.word_or_name {
        words = cross(&words, &expand(&name.value, as_scope(machine))?);
    }
    for item in simple.suffix.iter().flat_map(|suffix| &suffix.0) {
        match item {
            CommandPrefixOrSuffixItem::IoRedirect(redirect) => redirections.push(redirect.clone()),
            other => add_word(other, &mut words, machine)?,
        }
    }
    let (input, files) = redirects(&redirections, input, machine)?;
    let mut output = Text::Nothing;
    let alone = words.len() == 1;
    for words in words {
        if words.is_empty() {
            for (name, values) in &assignments {
                machine.assign(name, values.clone())?;
            }
            // `> file` empties or copies.
            output = input.clone();
            continue;
        }
        output = machine.invoke(Invocation {
            words,
            assignments: assignments.clone(),
            input: input.clone(),
        })?;
    }
    if !alone {
        output = several();
    }
    written(&files, &output, machine);
    Ok(output)
}

fn add_word(
    item: &CommandPrefixOrSuffixItem,
    words: &mut Alternatives,
    machine: &mut dyn Machine,
) -> Result<(), Denial> {
    let found = match item {
        CommandPrefixOrSuffixItem::Word(word) => expand(&word.value, as_scope(machine))?,
        // `export A=b`: the command gets the word.
        CommandPrefixOrSuffixItem::AssignmentWord(assignment, word) => {
            if let AssignmentValue::Array(values) = &assignment.value {
                for (_, value) in values {
                    expand(&value.value, as_scope(machine))?;
                }
            }
            let fields = expand_whole(&word.value, as_scope(machine))?;
            fields.into_iter().map(|field| vec![field]).collect()
        }
        CommandPrefixOrSuffixItem::ProcessSubstitution(kind, subshell) => {
            // What `>(…)` reads is not followed.
            let input = match kind {
                ProcessSubstitutionKind::Read => Text::Nothing,
                ProcessSubstitutionKind::Write => Text::Unknown {
                    named: true,
                    hidden: false,
                },
            };
            let output = list(&subshell.list, input, machine)?;
            vec![vec![substituted(output, machine)]]
        }
        CommandPrefixOrSuffixItem::IoRedirect(_) => vec![Vec::new()],
    };
    *words = cross(words, &found);
    Ok(())
}

/// The file that stands for what a process substitution prints.
fn substituted(output: Text, machine: &mut dyn Machine) -> Field {
    let file = Field::literal("/dev/fd/substituted");
    machine.write(&file, &output);
    file
}

fn assignment(
    assignment: &Assignment,
    machine: &mut dyn Machine,
) -> Result<(String, Vec<Field>), Denial> {
    let (AssignmentName::VariableName(name) | AssignmentName::ArrayElementName(name, _)) =
        &assignment.name;
    let mut values = match &assignment.value {
        AssignmentValue::Scalar(word) => expand_whole(&word.value, as_scope(machine))?,
        // All of it, as `"${array[*]}"` gives it.
        AssignmentValue::Array(items) => {
            let mut all = Field::default();
            for (at, (_, item)) in items.iter().enumerate() {
                let fields = expand_whole(&item.value, as_scope(machine))?;
                if at > 0 {
                    all.append(&Field::literal(" "));
                }
                match fields.as_slice() {
                    [field] => all.append(field),
                    fields => all.append(&Field::unknown(fields.iter().any(Field::named))),
                }
            }
            vec![all]
        }
    };
    if assignment.append {
        let before = machine.variable(name);
        let mut joined = Vec::new();
        for old in &before {
            for new in &values {
                let mut both = old.clone();
                both.append(new);
                joined.push(both);
            }
        }
        if !joined.is_empty() {
            values = joined;
        }
    }
    Ok((name.clone(), values))
}

/// What a command reads after its redirections, and the files that it writes.
fn redirects(
    redirects: &[IoRedirect],
    mut input: Text,
    machine: &mut dyn Machine,
) -> Result<(Text, Vec<Field>), Denial> {
    let mut files = Vec::new();
    for redirect in redirects {
        match redirect {
            IoRedirect::HereDocument(_, here) => {
                let expands = here.requires_expansion;
                let field = document(&here.doc.value, expands, as_scope(machine))?;
                input = text_of(&field);
            }
            IoRedirect::HereString(_, word) => {
                let fields = expand_whole(&word.value, as_scope(machine))?;
                input = match fields.as_slice() {
                    [field] => text_of(field),
                    fields => Text::Unknown {
                        named: fields.iter().any(Field::named),
                        hidden: false,
                    },
                };
            }
            IoRedirect::OutputAndError(word, _) => {
                files.extend(expand_whole(&word.value, as_scope(machine))?);
            }
            IoRedirect::File(_, kind, target) => match target {
                IoFileRedirectTarget::Filename(word) | IoFileRedirectTarget::Duplicate(word) => {
                    let fields = expand_whole(&word.value, as_scope(machine))?;
                    match kind {
                        IoFileRedirectKind::Read | IoFileRedirectKind::ReadAndWrite => {
                            if let [file] = fields.as_slice() {
                                input = machine.read(file);
                            }
                        }
                        IoFileRedirectKind::Write
                        | IoFileRedirectKind::Append
                        | IoFileRedirectKind::Clobber => files.extend(fields),
                        IoFileRedirectKind::DuplicateInput
                        | IoFileRedirectKind::DuplicateOutput => {}
                    }
                }
                IoFileRedirectTarget::Fd(_) => {}
                IoFileRedirectTarget::ProcessSubstitution(_, subshell) => {
                    let output = list(&subshell.list, Text::Nothing, machine)?;
                    if matches!(kind, IoFileRedirectKind::Read) {
                        input = output;
                    }
                }
            },
        }
    }
    Ok((input, files))
}

fn text_of(field: &Field) -> Text {
    field.text().map_or_else(
        || Text::Unknown {
            named: field.named(),
            hidden: false,
        },
        Text::Known,
    )
}

fn written(files: &[Field], output: &Text, machine: &mut dyn Machine) {
    for file in files {
        machine.write(file, output);
    }
}
