using System.Globalization;

namespace SiteGen.Files;

/// <summary>
/// Changes to a folder that can all be taken back: what is in the way is moved aside and not deleted, and every step is
/// noted with its opposite.
/// </summary>
/// <param name="aside">The folder, on the same disk, where things wait for the end.</param>
internal sealed class Journal(string aside)
{
    private readonly Stack<Action> _opposites = new();
    private int _asideCount;

    /// <summary>Notes how to take back the step that follows. It may be asked for when that step did not succeed.</summary>
    public void Add(Action opposite) => _opposites.Push(opposite);

    /// <summary>Makes a folder, and those it stands in.</summary>
    public void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { } parent)
        {
            CreateFolder(parent);
        }

        Directory.CreateDirectory(path);
        Add(() => Directory.Delete(path));
    }

    /// <summary>Removes a folder that is empty.</summary>
    public void RemoveFolder(string path)
    {
        Directory.Delete(path);
        Add(() => Directory.CreateDirectory(path));
    }

    /// <summary>Moves a file out of the way.</summary>
    public void MoveAside(string path)
    {
        var place = Path.Combine(aside, "old-" + (_asideCount++).ToString(CultureInfo.InvariantCulture));
        Move(path, place);
        Add(() => Move(place, path));
    }

    /// <summary>Moves a finished file to where it belongs.</summary>
    public void MoveIn(string from, string to)
    {
        Move(from, to);
        Add(() => File.Delete(to));
    }

    /// <summary>Moves a folder of finished files to where nothing stands.</summary>
    public void MoveFolderIn(string from, string to)
    {
        Directory.Move(from, to);
        Add(() => Directory.Move(to, from));
    }

    /// <summary>Takes every step back, the last one first.</summary>
    /// <returns>Whether all could be; a step that could not does not keep the others.</returns>
    public bool Undo()
    {
        var isWhole = true;
        while (_opposites.TryPop(out var opposite))
        {
            try
            {
                opposite();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                isWhole = false;
            }
        }

        return isWhole;
    }

    /// <summary>
    /// Nothing stands at the new place. Only a move that may overwrite is a plain renaming, though; one that may not makes
    /// a second link first, or even a copy.
    /// </summary>
    private static void Move(string from, string to) => File.Move(from, to, overwrite: true);
}
