using NewsTools.Learning;
using Xunit;

namespace NewsTools.Tests.Language;

public sealed class ModelFileTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var writer = new ModelWriter();
        writer.Int32(-7);
        writer.Single(0.5f);
        writer.Strings(["a", "ß"]);
        writer.Array<ushort>([1, 65535]);
        var reader = new ModelReader(writer.ToFile("sample", 3), "sample", 3, "sample.model");
        Assert.Equal(-7, reader.Int32());
        Assert.Equal(0.5f, reader.Single());
        Assert.Equal(["a", "ß"], reader.Strings());
        Assert.Equal([1, 65535], reader.Array<ushort>());
    }

    [Fact]
    public void A_wrong_file_is_refused_by_name()
    {
        var writer = new ModelWriter();
        writer.Int32(42);
        var file = writer.ToFile("sample", 1);
        var damaged = (byte[])file.Clone();
        damaged[^1] ^= 1;
        Assert.Contains("cut short", Refusal(file[..^1], "sample", 1), StringComparison.Ordinal);
        Assert.Contains("checksum", Refusal(damaged, "sample", 1), StringComparison.Ordinal);
        Assert.Contains("'sample', not 'other'", Refusal(file, "other", 1), StringComparison.Ordinal);
        Assert.Contains("version 1.1", Refusal(file, "sample", 2), StringComparison.Ordinal);
        Assert.Contains("not a NewsTools model", Refusal([1, 2, 3], "sample", 1), StringComparison.Ordinal);
        Assert.StartsWith("x.model", Refusal(file[..^1], "sample", 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_linear_model_adds_up_the_weights_of_what_is_there()
    {
        var model = LinearModel.Build(3, new Dictionary<uint, (byte, sbyte)[]>
        {
            [FeatureHash.Of(1, 2)] = [(0, 5), (2, -3)],
            [FeatureHash.Of(1, 3)] = [(2, 127)],
        });
        var scores = new int[3];
        model.Score([FeatureHash.Of(1, 2), FeatureHash.Of(1, 3), FeatureHash.Of(9, 9)], scores);
        Assert.Equal([5, 0, 124], scores);
    }

    private static string Refusal(byte[] file, string name, ushort version) =>
        Assert.Throws<InvalidDataException>(() => { _ = new ModelReader(file, name, version, "x.model"); }).Message;
}
