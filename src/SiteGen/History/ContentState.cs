using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.History;

/// <summary>What all files of a site say in one state.</summary>
internal sealed class ContentState
{
    private ContentState(Dictionary<StateKey, EntityState> states, IReadOnlyList<string> mistakes) =>
        (States, Mistakes) = (states, mistakes);

    /// <summary>What each file says.</summary>
    public IReadOnlyDictionary<StateKey, EntityState> States { get; }

    /// <summary>The paths of files that cannot be read, or have values that cannot, in ordinal order.</summary>
    public IReadOnlyList<string> Mistakes { get; }

    /// <summary>Reads the files.</summary>
    public static ContentState Read(ContentFiles files, int jobs)
    {
        var ignored = SettingsFields.ReadIgnoredKeys(files.Settings);
        var results = new (EntityState? State, bool IsReadable)[files.Content.Count];
        ParallelLoop.Run(results.Length, jobs, i =>
        {
            var state = StateReader.Read(files.Content[i], ignored, out var isReadable);
            results[i] = (state, isReadable);
        });
        var states = new Dictionary<StateKey, EntityState>();
        var mistakes = new SortedSet<string>(StringComparer.Ordinal);
        var levels = LockLevels.Read(files.Lockfile);
        for (var i = 0; i < results.Length; i++)
        {
            Add(results[i].State, results[i].IsReadable, files.Content[i]);
        }

        foreach (var file in files.LanguageFiles.Concat(files.Settings is { } settings ? [settings] : []))
        {
            Add(StateReader.ReadSettings(file, out var isReadable), isReadable, file);
        }

        mistakes.UnionWith(files.Diagnostics.Where(d => d.Rule.Severity == Diagnostics.Severity.Error)
            .Select(d => d.File.Path));
        if (levels is null)
        {
            mistakes.Add(files.Lockfile!.Path);
        }

        return new(states, [.. mistakes]);

        void Add(EntityState? state, bool isReadable, SourceFile file)
        {
            if (!isReadable || state is { HasMistakes: true })
            {
                mistakes.Add(file.Path);
            }

            // Of several with one id, the first counts, as in a build.
            if (state is not null
                && !states.TryAdd(state.Key, levels is null ? state : state.With(levels.Of(state))))
            {
                mistakes.Add(file.Path);
            }
        }
    }
}
