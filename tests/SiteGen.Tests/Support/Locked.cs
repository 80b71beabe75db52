namespace SiteGen.Tests.Support;

/// <summary>
/// A folder or file that tests may not write to, or not even read, until the end of a block. Root may do everything, so
/// tests that need one are skipped for root.
/// </summary>
internal sealed class Locked : IDisposable
{
    private const UnixFileMode Unlocked = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string _path;

    private Locked(string path, UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess,
            "Root cannot be locked out.");
        _path = path;
        SetMode(mode);
    }

    public static Locked AgainstWriting(string path) => new(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

    public static Locked Entirely(string path) => new(path, UnixFileMode.None);

    public void Dispose() => SetMode(Unlocked);

    private void SetMode(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_path, mode);
        }
    }
}
