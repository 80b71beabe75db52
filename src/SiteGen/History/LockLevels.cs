using SiteGen.Content;
using SiteGen.Diagnostics;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.History;

/// <summary>The levels of quotations, of their originals and versions, in one state of the lockfile.</summary>
internal sealed class LockLevels
{
    /// <summary>The levels by quotation, each with what it is of: nothing, <c>original</c>, <c>1</c>.</summary>
    private readonly Dictionary<string, List<(string Part, string Level)>> _levels = new(StringComparer.Ordinal);

    private LockLevels()
    {
    }

    /// <summary>No levels.</summary>
    public static LockLevels None { get; } = new();

    /// <summary>The ids of all quotations that have one.</summary>
    public IEnumerable<string> Ids => _levels.Keys;

    /// <summary>Reads a lockfile; null if it cannot be read.</summary>
    public static LockLevels? Read(SourceFile? file)
    {
        if (file is null || string.IsNullOrWhiteSpace(file.Text))
        {
            return None;
        }

        var levels = new LockLevels();
        if (!levels.TryScan(file.Text))
        {
            levels._levels.Clear();
            if (LockfileReader.Read(file, new List<Diagnostic>()) is not { } record)
            {
                return null;
            }

            foreach (var entry in record.Entries)
            {
                levels.Add(entry.Id, entry.Level.Name());
            }
        }

        return levels;
    }

    /// <summary>The levels of a quotation as facts.</summary>
    /// <param name="state">The quotation.</param>
    public IReadOnlyList<Fact> Of(EntityState state)
    {
        if (state.Key is not { Kind: EntityKind.Quote, Language: null } key
            || !_levels.TryGetValue(key.Id, out var levels))
        {
            return [];
        }

        var versions = state.Find("versions")?.Values ?? [];
        return
        [
            .. levels.Select(l => l.Part.Length == 0 ? LevelOf("level", null, l.Level)
                : l.Part == "original" ? LevelOf("original.level", "original", l.Level)
                : int.TryParse(l.Part, out var number) && number > 0 && number <= versions.Count
                    ? LevelOf($"versions[{versions[number - 1]}].level", $"versions[{versions[number - 1]}]", l.Level)
                    : LevelOf($"versions[{l.Part}].level", $"versions[{l.Part}]", l.Level)),
        ];
    }

    /// <summary>Whether a quotation has the same levels in another state.</summary>
    public bool AreSame(LockLevels other, string id) =>
        _levels.GetValueOrDefault(id, []).SequenceEqual(other._levels.GetValueOrDefault(id, []));

    private static Fact LevelOf(string key, string? group, string level) =>
        new(key, FactForm.Value, [level]) { Order = int.MaxValue, Group = group };

    /// <summary>
    /// Reads the lines that <c>verify</c> writes: a history has thousands of states, of which YAML would take minutes.
    /// </summary>
    private bool TryScan(string text)
    {
        var (isIn, id) = (false, "");
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#' || line.StartsWith("version: "))
            {
                continue;
            }

            if (line is "quotes:" or "quotes: {}")
            {
                isIn = true;
            }
            else if (isIn && line.StartsWith("    ") && line.Length > 4 && line[4] != ' ')
            {
                if (line.StartsWith("    level: ") && id.Length > 0)
                {
                    var level = line["    level: ".Length..].ToString();
                    if (VerificationLevels.Parse(level) is null)
                    {
                        return false;
                    }

                    Add(id, level);
                }
            }
            else if (isIn && line.StartsWith("  ") && line.Length > 3 && line[2] is not (' ' or '"' or '\'')
                && line[^1] == ':')
            {
                id = line[2..^1].ToString();
            }
            else
            {
                return false;
            }
        }

        return isIn;
    }

    private void Add(string id, string level)
    {
        var parts = id.Split('#', 2);
        if (!_levels.TryGetValue(parts[0], out var levels))
        {
            _levels[parts[0]] = levels = [];
        }

        levels.Add((parts.Length > 1 ? parts[1] : "", level));
    }
}
