using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Quotations;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Themes;

namespace SiteGen.Tests.Fuzz;

/// <summary>
/// The files that commands write and read again. What is read is written so that it reads the same; what is not is a
/// located mistake.
/// </summary>
public sealed class LockfileFuzzTests
{
    private static readonly string Hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private static readonly string[] Quotes =
    [
        $"# Comment\nversion: 1\nquotes:\n  promise:\n    level: exact\n    source: letter\n    words: {Hash}\n"
            + $"    text: {Hash}\n    file: {Hash}\n    position: 0-11\n    page: 2\n    page_label: iv\n    time: "
            + $"1:02:03\n"
            + "    paragraph: 7\n    omitted: 3\n    verified: 2026-11-29\n",
        $"version: 1\nquotes:\n  promise:\n    level: unarchived\n    source: letter\n    words: {Hash}\n    excerpt: "
            + $"true\n"
            + $"  promise#1:\n    level: elsewhere\n    source: letter\n    words: {Hash}\n    text: {Hash}\n"
            + $"    found_in: other\n    position: 5-9\n    verified: 2026-11-29\n  promise#original:\n    level: "
            + $"typographic\n"
            + $"    source: letter\n    words: {Hash}\n    text: {Hash}\n    verified: 2026-11-29\n",
        "version: 1\nquotes: {}\n",
        $"version: 1\nquotes:\n  \"a: b\":\n    level: unarchived\n    source: \"a: b # c\"\n    words: {Hash}\n",
    ];

    private static readonly string[] Archives =
    [
        "version: 1\nsources:\n  letter:\n    extent: excerpt\n    role: report\n    whose: A newspaper\n"
            + "    from: https://example.org/a?b=c#d\n    final: https://example.org/\n    memento: "
            + "https://example.org/m\n"
            + "    memento_time: 2026-11-28T12:31:05Z\n    captured: 2026-11-28T12:31:05Z\n    type: text/plain; "
            + "charset=x\n"
            + $"    bytes: {Hash}\n    text: {Hash}\n    extractor: text 1\n  letter@2:\n    extent: whole\n    role: "
            + $"copy\n"
            + "    whose: \"x: y # z\"\n",
        "version: 1\nsources: {}\nobservations:\n  promise:\n    - state: differs\n      since: 2026-11-28\n"
            + "      last: 2026-11-29\n      words: It was open.\n    - state: gone\n      since: 2026-11-29\n"
            + "      last: 2026-11-29\n",
    ];

    private static readonly string[] Themes =
        [$"# Comment\npartials/footer.html:\n  version: 1.2.3\n  hash: {Hash}\nassets/x.css:\n  version: \"2\"\n  "
            + $"hash: x\n"];

    private static readonly string[] Pieces = YamlPieces.And(
    [
        "version: 1\n", "quotes:\n", "sources:\n", "observations:\n", "  promise:\n", "  \"a: b\":\n", "  \"\":\n",
        "  promise#1:\n", "  promise#99999999999:\n", "  letter:\n", "    level: ", "exact\n", "unarchived\n",
        "elsewhere\n", "    source: letter\n", "    source: \"a: b # c\"\n", "    source: \"\"\n",
        $"    words: {Hash}\n",
        $"    text: {Hash}\n",
        "    position: ", "0-1\n", "5-4\n", "    page: 0\n", "    page_label: \" x\"\n", "    page_label: null\n",
        "    time: ", "1:02:03\n", "99:99\n", "    verified: 2026-11-29\n", "    verified: 2026-02-30\n",
        "    omitted: 1\n", "    excerpt: true\n", "    found_in: \"- x\"\n", "    extent: whole\n",
        "    role: original\n", "    whose: ~\n", "    whose: \"\\t\"\n", "    from: \"\\u0085\"\n",
        "    captured: 0001-01-01T00:00:00Z\n", "    extractor: \"x: y\"\n", "    - state: gone\n",
        "      since: 2026-11-28\n", "      words: \"|\"\n", Hash, "<<<<<<< ours\n", "=======\n", ">>>>>>> theirs\n",
    ]);

    [Fact]
    public Task The_record_of_quotations_is_written_as_it_is_read() => FuzzRun.CheckAsync(
        "quotes.lock.yaml", FuzzInput.File(Quotes, Pieces), 2_000, bytes => AssertRepeats(
            Lockfile.Path, bytes, LockfileReader.Read, record => record.ToText(), record => record.Entries
                .Select(e => e with { Span = default })));

    [Fact]
    public Task The_lock_of_the_archive_is_written_as_it_is_read() => FuzzRun.CheckAsync(
        "archive.lock.yaml", FuzzInput.File(Archives, Pieces), 2_000, bytes => AssertRepeats(
            ArchiveLock.Path, bytes, ArchiveLockReader.Read, record => record.ToText(),
            record => (IEnumerable<object>)
                [.. record.Records.Select(r => r with { Span = default }), .. record.Observations]));

    [Fact]
    public Task The_record_of_the_theme_is_written_as_it_is_read() => FuzzRun.CheckAsync(
        "theme.lock.yaml", FuzzInput.File(Themes, Pieces), 1_000, bytes => AssertRepeats(
            "templates/theme.lock.yaml", bytes, ThemeLockReader.Read, record => record.ToText(),
            record => record.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)));

    [Fact]
    public Task A_site_with_any_record_is_built_or_has_located_mistakes() => FuzzRun.CheckAsync(
        "sites with lockfiles", FuzzInput.File([.. Quotes, .. Archives], Pieces), 150, bytes =>
            FuzzedSite.Check(bytes.Length % 2 == 0 ? Lockfile.Path : ArchiveLock.Path, bytes));

    /// <summary>Reads a record; if that succeeds, what is written of it reads as the same record.</summary>
    private static void AssertRepeats<T, TEntry>(
        string path, byte[] bytes, Func<SourceFile?, List<Diagnostic>, T?> read, Func<T, string> write,
        Func<T, IEnumerable<TEntry>> entries)
        where T : class
    {
        var diagnostics = new List<Diagnostic>();
        var record = read(SourceFile.Decode(path, bytes, out _), diagnostics);
        FuzzedSite.AssertLocated(diagnostics);
        if (record is null || diagnostics.Any(d => d.Rule.Severity == Severity.Error))
        {
            return;
        }

        var (text, mistakes) = (write(record), new List<Diagnostic>());
        var again = read(new SourceFile(path, text), mistakes);
        Assert.True(again is not null, $"{text}\n{TestSite.Format(mistakes)}");
        Assert.Equal(entries(record), entries(again));
        Assert.Equal(text, write(again));
    }
}
