using Xunit;

namespace NewsTools.Tests.Reporting;

public sealed class ReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newstools").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_committed_file_is_there_whole_without_byte_order_mark()
    {
        var path = Path.Combine(_folder, "a[1].yaml");
        using (var file = new ReportFile(path, overwrite: false))
        {
            file.Writer.WriteLine("ä");
            file.Commit();
        }
        Assert.Equal("ä\n"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_is_not_committed_leaves_nothing()
    {
        using (var file = new ReportFile(Path.Combine(_folder, "a.yaml"), overwrite: false))
            file.Writer.Write("half");
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_is_there_is_kept_unless_it_may_be_replaced()
    {
        var path = Path.Combine(_folder, "a.yaml");
        File.WriteAllText(path, "old");
        Assert.Equal(path, Assert.Throws<FileExistsException>(() => new ReportFile(path, overwrite: false)).Path);
        Assert.Equal("old", File.ReadAllText(path));
        using (var file = new ReportFile(path, overwrite: true))
        {
            file.Writer.Write("new");
            Assert.Equal("old", File.ReadAllText(path));
            file.Commit();
        }
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void A_file_that_appears_meanwhile_is_kept_and_named()
    {
        var path = Path.Combine(_folder, "a.yaml");
        using (var file = new ReportFile(path, overwrite: false))
        {
            file.Writer.Write("mine");
            File.WriteAllText(path, "theirs");
            Assert.Equal(path, Assert.Throws<FileExistsException>(file.Commit).Path);
        }
        Assert.Equal("theirs", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_stays_and_what_it_leads_to_is_written(bool exists)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "real"));
        string target = Path.Combine(_folder, "real", "a.yaml"), middle = Path.Combine(_folder, "middle.yaml"), link = Path.Combine(_folder, "link.yaml");
        if (exists)
            File.WriteAllText(target, "old");
        File.CreateSymbolicLink(middle, target);
        File.CreateSymbolicLink(link, "middle.yaml");
        using (var file = new ReportFile(link, overwrite: true))
        {
            file.Writer.Write("new");
            file.Commit();
        }
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal("middle.yaml", new FileInfo(link).LinkTarget);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "real")));
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/zero")]
    [InlineData("link to /dev/null")]
    public void A_device_is_not_replaced(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no files that are devices.");
        if (path.StartsWith("link", StringComparison.Ordinal))
            File.CreateSymbolicLink(path = Path.Combine(_folder, "link"), "/dev/null");
        var fault = Assert.Throws<IOException>(() => new ReportFile(path, overwrite: true));
        Assert.Contains($"'{path}' is a pipe, a device or a socket", fault.Message, StringComparison.Ordinal);
        Assert.True(File.Exists("/dev/null"));
    }

    [Fact]
    public void Whoever_could_read_the_old_file_can_read_the_new_one()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }
        var path = Path.Combine(_folder, "a.yaml");
        File.WriteAllText(path, "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        using (var file = new ReportFile(path, overwrite: true))
            file.Commit();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void What_a_killed_process_left_is_deleted_and_what_a_living_one_writes_is_not()
    {
        string left = Path.Combine(_folder, ".newstools-1.tmp"), open = Path.Combine(_folder, ".newstools-2.tmp"), other = Path.Combine(_folder, "mine.tmp");
        foreach (var file in new[] { left, open, other })
        {
            File.WriteAllText(file, "half");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-10));
        }
        using (new FileStream(open, FileMode.Open, FileAccess.Write, FileShare.None))
        using (var file = new ReportFile(Path.Combine(_folder, "a.yaml"), overwrite: false))
            file.Commit();
        Assert.Equal([open, Path.Combine(_folder, "a.yaml"), other], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Errors_name_the_file_that_was_asked_for()
    {
        var path = Path.Combine(_folder, "gone", "a.yaml");
        var fault = Assert.ThrowsAny<IOException>(() => new ReportFile(path, overwrite: false));
        Assert.Contains($"'{path}'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", fault.Message, StringComparison.Ordinal);
    }
}
