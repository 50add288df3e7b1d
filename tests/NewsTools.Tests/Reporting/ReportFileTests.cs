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
        Assert.Throws<IOException>(() => new ReportFile(path, overwrite: false));
        Assert.Equal("old", File.ReadAllText(path));
        using (var file = new ReportFile(path, overwrite: true))
        {
            file.Writer.Write("new");
            Assert.Equal("old", File.ReadAllText(path));
            file.Commit();
        }
        Assert.Equal("new", File.ReadAllText(path));
    }
}
