namespace SiteGen.Files;

/// <summary>Changes the disk step by step, so that all steps can be undone.</summary>
internal sealed class Rollback
{
    private readonly Stack<Action> _undo = new();

    /// <summary>Adds the opposite of a step.</summary>
    public void Add(Action undo) => _undo.Push(undo);

    /// <summary>Creates a folder and its missing parents.</summary>
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

    /// <summary>Deletes an empty folder.</summary>
    public void DeleteFolder(string path)
    {
        Directory.Delete(path);
        Add(() => Directory.CreateDirectory(path));
    }

    /// <summary>Moves a file to a path where nothing is.</summary>
    public void MoveFile(string from, string to)
    {
        Move(from, to);
        Add(() => Move(to, from));
    }

    /// <summary>Replaces a file by another in one step: at any moment the old or the new one is there.</summary>
    /// <param name="from">The new file.</param>
    /// <param name="to">The file that it replaces.</param>
    /// <param name="kept">Where the old file is kept: as a second link, or as a copy if the disk has no links.</param>
    public void ReplaceFile(string from, string to, string kept)
    {
        // Added first, because the step may fail with only the link made. Moving a file onto a link to itself does
        // nothing.
        Add(() =>
        {
            if (File.Exists(kept))
            {
                Move(kept, to);
                File.Delete(kept);
            }
        });
        File.Replace(from, to, kept, ignoreMetadataErrors: true);
    }

    /// <summary>Moves a folder to a path where nothing is.</summary>
    public void MoveFolder(string from, string to)
    {
        Directory.Move(from, to);
        Add(() => Directory.Move(to, from));
    }

    /// <summary>Keeps the steps taken so far.</summary>
    public void Clear() => _undo.Clear();

    /// <summary>Undoes all steps, the last one first. A step that cannot be undone is left out.</summary>
    public void Run()
    {
        while (_undo.TryPop(out var undo))
        {
            try
            {
                undo();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    /// <remarks>Without "overwrite", .NET creates a second link first, or even copies the file.</remarks>
    private static void Move(string from, string to) => File.Move(from, to, overwrite: true);
}
