using NewsTools.Language;
using NewsTools.Learning;
using Xunit;

namespace NewsTools.Tests.Language;

public sealed class SentenceEncoderTests
{
    private const int Words = 6, Shapes = 4, Places = 3;
    private static readonly EncoderSize Size = new(Tables: 3, Input: 16, HasOutlet: true, 16, 32);

    [Fact]
    public void Common_words_that_were_worked_out_before_read_the_same()
    {
        var weights = Weights();
        int[] common = [1, 0, 0, 40, 2, 0, 0, 3];
        int[] sentence = [1, 2, 0, 40, 5, 0, 1, WordVectors.Unknown, 2, 3, 2, 3, 2, 1, 1, 3, 3, 1, 0, 7];
        var plain = Encode(new SentenceEncoder(weights, Size), sentence);
        // What is worked out is not looked up again.
        sentence[3] = sentence[11] = sentence[15] = 99;
        var faster = Encode(new SentenceEncoder(weights, Size, new CommonWords(weights, Size, common, WordVectors.Shipped, 1, 2)), sentence);
        Assert.All(plain.Zip(faster), pair => Assert.InRange(pair.First - pair.Second, -8, 8));
        Assert.True(plain.Distinct().Count() > 50, "the values differ from one another");
    }

    [Fact]
    public void A_word_is_read_by_what_stands_around_it()
    {
        var encoder = new SentenceEncoder(Weights(), Size);
        int[] word = [5, 0, 1, 12], other = [2, 3, 2, 3];
        Assert.NotEqual(Encode(encoder, [.. word, .. other])[..Size.Memory], Encode(encoder, [.. word, .. word])[..Size.Memory]);
        Assert.NotEqual(Encode(encoder, [.. other, .. word])[Size.Memory..], Encode(encoder, [.. word, .. word])[Size.Memory..]);
        Assert.Equal(Encode(encoder, [.. word, .. other]), Encode(encoder, [.. word, .. other]));
    }

    [Fact]
    public void Weights_are_read_back_as_they_were_written()
    {
        var weights = Weights();
        var writer = new ModelWriter();
        weights.Write(writer);
        var file = writer.ToFile("sample", 1);
        var reader = new ModelReader(file, "sample", 1, "sample.model");
        int[] sentence = [5, 0, 1, 12, 2, 3, 2, 3];
        Assert.Equal(Encode(new SentenceEncoder(weights, Size), sentence), Encode(new SentenceEncoder(NetworkWeights.Read(ref reader, Size.Shapes(Words, Shapes, Places)), Size), sentence));
        Assert.Throws<InvalidDataException>(() =>
        {
            var other = new ModelReader(file, "sample", 1, "sample.model");
            NetworkWeights.Read(ref other, Size.Shapes(Words + 1, Shapes, Places));
        });
    }

    private static short[] Encode(SentenceEncoder encoder, int[] rows)
    {
        var count = rows.Length / Size.Rows;
        var buffers = new EncoderBuffers(Size, count, new int[EncoderBuffers.WideRoom(Size, count)], new short[EncoderBuffers.NarrowRoom(Size, count)]);
        rows.CopyTo(buffers.Rows);
        encoder.Encode(buffers, WordVectors.Shipped);
        return buffers.Tokens.ToArray();
    }

    private static NetworkWeights Weights()
    {
        var random = new Random(3);
        var shapes = Size.Shapes(Words, Shapes, Places);
        return NetworkWeights.From(Array.ConvertAll(shapes, shape => Enumerable.Range(0, shape.Length).Select(_ => random.NextSingle() - 0.5f).ToArray()), shapes);
    }
}
