using SiteGen.Content;
using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.History;

/// <summary>
/// Reads the history of a site from its repository: each commit on the first-parent line is compared with the one
/// before it, and only the files that it changed are read.
/// </summary>
/// <remarks>
/// Drafts have no history: publishing one makes it new. Changes of one day are one change. What could not be read in a
/// commit was not published, so what was there before counts until it can be read again.
/// </remarks>
internal sealed class HistoryReader
{
    private readonly Dictionary<StateKey, (EntityState State, string Path)> _current = [];
    private readonly Dictionary<StateKey, EntityState> _ever = [];
    private readonly Dictionary<StateKey, List<Step>> _steps = [];
    private readonly Dictionary<StateKey, StateKey> _renames = [];
    private readonly GitObjects _objects;
    private LockLevels _levels = LockLevels.None;

    private HistoryReader(GitObjects objects) => _objects = objects;

    /// <summary>Reads the history of a site.</summary>
    /// <param name="site">The folder of the site.</param>
    /// <param name="problem">Why there is none, and what to do.</param>
    /// <returns>The history; null if it is not there, or not whole.</returns>
    public static SiteHistory? Read(string site, out (string Message, string Help) problem)
    {
        problem = default;
        try
        {
            if (GitRepository.Open(site, out var reason) is not { } repository)
            {
                problem = (reason, reason == GitRepository.NoProgram ? "install it: https://git-scm.com"
                    : reason == GitRepository.NoRepository ? "commit the site with git, or write 'history: off'"
                    : "run 'git log' in the folder of the site, and do what it says");
                return null;
            }

            if (!repository.IsWhole)
            {
                problem = (
                    "the repository is a shallow clone, which has only the last commits",
                    "fetch all: 'git fetch --unshallow', or in GitHub Actions 'fetch-depth: 0' at actions/checkout");
                return null;
            }

            var commits = repository.ReadHistory();
            using var objects = repository.OpenObjects();
            return new HistoryReader(objects).Read(commits);
        }
        catch (IOException exception)
        {
            problem = (exception.Message, "clone the repository again, with all of its files");
            return null;
        }
    }

    private SiteHistory Read(IReadOnlyList<GitCommit> commits)
    {
        var day = "1970-01-01";
        for (var i = commits.Count - 1; i >= 0; i--)
        {
            // A date that git cannot read: that of the commit before.
            day = IsoDay.Parse(commits[i].Day) is null ? day : commits[i].Day;
            Apply(commits[i], day);
        }

        var names = new EntityNames(_ever);
        var comparison = new FactComparison(names, names, _renames);
        return new([
            .. _steps.SelectMany(s => Changes(s.Key, s.Value, comparison))
                .OrderByDescending(c => c.Day, StringComparer.Ordinal).ThenBy(c => c.Key),
        ]);
    }

    /// <summary>Takes the changes of a commit.</summary>
    private void Apply(GitCommit commit, string day)
    {
        var touched = new Dictionary<StateKey, (EntityState? Before, EntityState? After)>();
        var levels = ReadLevels(commit);
        foreach (var change in commit.Files.Where(IsContent).OrderBy(f => f.After is not null)
            .ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            Read(change, touched);
        }

        foreach (var id in _levels.Ids.Union(levels.Ids).Where(id => !_levels.AreSame(levels, id)))
        {
            var key = new StateKey(EntityKind.Quote, id, null);
            if (!touched.ContainsKey(key) && _current.TryGetValue(key, out var quote))
            {
                touched[key] = (quote.State, quote.State);
            }
        }

        Add(touched, levels, day);
        _levels = levels;
    }

    private LockLevels ReadLevels(GitCommit commit)
    {
        if (commit.Files.Find(f => ContentRoles.Of(f.Path) == ContentRole.Lockfile) is not { } change)
        {
            return _levels;
        }

        return change.After is null ? LockLevels.None
            : LockLevels.Read(ContentFiles.Decode(_objects, change.Path, change.After, ContentRole.Lockfile, []))
                ?? _levels;
    }

    private static bool IsContent(GitChange change) =>
        ContentRoles.Of(change.Path) == ContentRole.Content && ContentRoles.IsListed(change.Path)
        && StateReader.KeyOf("content/" + change.Path) is not null;

    /// <summary>Reads a file that a commit changed. Files that are gone come first: they may have moved.</summary>
    private void Read(GitChange change, Dictionary<StateKey, (EntityState? Before, EntityState? After)> touched)
    {
        var key = StateReader.KeyOf("content/" + change.Path)!.Value;
        var isKnown = _current.TryGetValue(key, out var known);
        if (isKnown && known.Path != change.Path)
        {
            // Another file has the id.
            return;
        }

        EntityState? state = null;
        if (change.After is { } hash)
        {
            var file = ContentFiles.Decode(_objects, change.Path, hash, ContentRole.Content, []);
            state = StateReader.Read(file, IgnoredKeys.OfObsidian, out var isReadable);
            if (!isReadable)
            {
                return;
            }
        }

        var before = touched.TryGetValue(key, out var earlier) ? earlier.Before : isKnown ? known.State : null;
        touched[key] = (before, state);
        if (state is null)
        {
            _current.Remove(key);
        }
        else
        {
            _current[key] = (state, change.Path);
            _ever[key] = state;
        }
    }

    private void Add(
        Dictionary<StateKey, (EntityState? Before, EntityState? After)> touched, LockLevels levels, string day)
    {
        var renames = Renames.Find(
            [.. touched.Values.Where(t => t.After is null).Select(t => t.Before).OfType<EntityState>()],
            [.. touched.Values.Where(t => t.Before is null).Select(t => t.After).OfType<EntityState>()]);
        var renamed = renames.ToDictionary(r => r.Value, r => r.Key);
        foreach (var (key, (before, after)) in touched.OrderBy(t => t.Key))
        {
            if (renames.ContainsKey(key))
            {
                continue;
            }

            var was = before;
            if (renamed.TryGetValue(key, out var old))
            {
                was = touched[old].Before;
                Rename(old, key);
            }

            if (!_steps.TryGetValue(key, out var steps))
            {
                _steps[key] = steps = [];
            }

            var (from, to) = (was?.With(_levels.Of(was)), after?.With(levels.Of(after)));
            if (steps is [.., { } last] && last.Day == day)
            {
                // One change a day.
                steps[^1] = last with { After = to };
            }
            else
            {
                steps.Add(new(day, from, to));
            }
        }
    }

    /// <summary>Gives an entity the history that it had under another id.</summary>
    private void Rename(StateKey old, StateKey key)
    {
        _renames[old] = key;
        foreach (var (first, _) in _renames.Where(r => r.Value == old).ToArray())
        {
            _renames[first] = key;
        }

        _renames.Remove(key);
        if (_steps.Remove(old, out var steps))
        {
            _steps[key] = steps;
        }
    }

    private static IEnumerable<DatedChange> Changes(StateKey key, List<Step> steps, FactComparison comparison)
    {
        foreach (var (day, before, after) in steps)
        {
            var was = before is { IsDraft: false } ? before : null;
            var isNow = after is { IsDraft: false } ? after : null;
            if (was is null || isNow is null)
            {
                if (isNow is not null)
                {
                    yield return new(day, key, ChangeKind.Added, []) { Path = isNow.Path };
                }
                else if (was is not null)
                {
                    yield return new(day, was.Key, ChangeKind.Removed, []) { Path = was.Path };
                }

                continue;
            }

            var facts = ShownFacts.Of(comparison.Between(was, isNow), was, isNow);
            var isRenamed = was.Path != isNow.Path;
            if (facts.Count > 0 || isRenamed)
            {
                yield return new(day, key, isRenamed ? ChangeKind.Renamed : ChangeKind.Changed, facts)
                {
                    Path = was.Path,
                };
            }
        }
    }

    /// <summary>A change of a file.</summary>
    private sealed record Step(string Day, EntityState? Before, EntityState? After);
}
