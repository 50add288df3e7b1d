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

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(70)]
    public void Rows_of_few_and_of_many_weights_add_up_alike(int weights)
    {
        const int labels = 84;
        var features = Enumerable.Range(0, 400).ToDictionary(i => FeatureHash.Of(7, (uint)i),
            i => Enumerable.Range(0, i % 3 == 0 ? weights : 3).Select(k => ((byte)(k + (i % 14)), (sbyte)(((i * 31) + (k * 17)) % 255 - 127))).ToArray());
        var asked = features.Keys.Where((_, i) => i % 4 == 0).Append(FeatureHash.Of(8, 1)).ToArray();
        var expected = new int[labels];
        foreach (var (label, weight) in asked.SelectMany(f => features.GetValueOrDefault(f, [])))
            expected[label] += weight;
        var scores = new int[labels];
        LinearModel.Build(labels, features).Score(asked, scores);
        Assert.Equal(expected, scores);
    }

    private static string Refusal(byte[] file, string name, ushort version) =>
        Assert.Throws<InvalidDataException>(() => { _ = new ModelReader(file, name, version, "x.model"); }).Message;
}
