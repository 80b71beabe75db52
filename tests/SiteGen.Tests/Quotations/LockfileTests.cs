using SiteGen.Diagnostics;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Tests.Quotations;

/// <summary>The lockfile is read exactly as it is written, or not at all.</summary>
public class LockfileTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly Lockfile Record = new(null,
    [
        new("b#10", VerificationLevel.Exact, "s", Hash, Hash, new(0, 4), null, new(2026, 1, 2)),
        new("b#2", VerificationLevel.Elsewhere, "s", Hash, Hash, new(10, 40), "t", new(2026, 1, 2)),
        new("b", VerificationLevel.Absent, "s", Hash, Hash, null, null, new(2026, 1, 2)),
        new("a-long-id", VerificationLevel.Unarchived, "s", Hash, null, null, null, null),
    ]);

    [Fact]
    public void A_written_lockfile_reads_back_the_same()
    {
        var read = Read(Record.ToText(), out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(Record.ToText(), read!.ToText());
        Assert.Equal(Record.Entries, read.Entries.Select(e => e with { Span = default }));
    }

    [Fact]
    public void Entries_are_sorted_by_id_and_version_number() =>
        Assert.Equal(["a-long-id", "b", "b#2", "b#10"], Record.Entries.Select(e => e.Id));

    [Fact]
    public void An_empty_lockfile_is_valid() => Assert.Empty(Read(new Lockfile(null, []).ToText(), out _)!.Entries);

    [Fact]
    public void A_missing_lockfile_is_empty() => Assert.Empty(LockfileReader.Read(null, [])!.Entries);

    [Theory]
    [InlineData("level: absent", "level: missing")]
    [InlineData("    level: absent\n", "")]
    [InlineData("    source: s\n", "")]
    [InlineData("    found_in: t\n", "")]
    [InlineData("level: absent\n", "level: absent\n    found_in: t\n")]
    [InlineData("position: 10-40", "position: 40-10")]
    [InlineData("position: 10-40", "position: ten")]
    [InlineData("verified: 2026-01-02", "verified: 2026-02-30")]
    [InlineData("words: 0123", "words: 012G")]
    [InlineData("words: 0123", "words: 123")]
    [InlineData("  b#2:", "  b:")]
    [InlineData("  b#2:", "  b#two:")]
    [InlineData("  b#2:", "  \"b: c\":")]
    [InlineData("source: s", "source: \"s: t\"")]
    [InlineData("found_in: t", "found_in: \"t # u\"")]
    [InlineData("level: absent\n", "level: absent\n    note: x\n")]
    [InlineData("level: unarchived\n", "level: exact\n")]
    [InlineData("version: 1\n", "")]
    [InlineData("version: 1", "version: 9")]
    [InlineData("quotes:", "quotations:")]
    public void An_edited_lockfile_is_refused(string written, string edited)
    {
        var text = Record.ToText();
        Assert.Contains(written, text);
        Assert.Null(Read(Replace(text, written, edited), out var diagnostics));
        Assert.Equal("SG0509", Assert.Single(diagnostics.DistinctBy(d => d.Rule)).Rule.Code);
    }

    [Fact]
    public void A_merge_conflict_is_reported_at_its_marker()
    {
        var text = Replace(Record.ToText(), "  b:\n", "<<<<<<< ours\n  b:\n=======\n>>>>>>> theirs\n");
        Assert.Null(Read(text, out var diagnostics));
        var conflict = Assert.Single(diagnostics);
        Assert.Equal(("SG0509", 8), (conflict.Rule.Code, conflict.File.GetPosition(conflict.Span.Start).Line));
    }

    private static Lockfile? Read(string text, out List<Diagnostic> diagnostics)
    {
        diagnostics = [];
        return LockfileReader.Read(new SourceFile(Lockfile.Path, text), diagnostics);
    }

    /// <summary>Replaces the first occurrence only, to make a single mistake.</summary>
    private static string Replace(string text, string written, string edited)
    {
        var at = text.IndexOf(written, StringComparison.Ordinal);
        return text[..at] + edited + text[(at + written.Length)..];
    }
}
