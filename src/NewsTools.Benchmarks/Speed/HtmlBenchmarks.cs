using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using NewsTools.Html;

namespace NewsTools.Benchmarks.Speed;

/// <summary>
/// Reading the pages of a set to articles with metadata, beside SmartReader (Readability) and AngleSharp's parsing alone.
/// The set's folder is named by the environment variable <c>NEWSTOOLS_PAGES</c>; without it the sample pages are read.
/// </summary>
[MemoryDiagnoser]
public class HtmlBenchmarks
{
    private (string Html, Uri Address)[] _pages = [];

    /// <summary>Loads the pages.</summary>
    [GlobalSetup]
    public void Load()
    {
        var folder = Environment.GetEnvironmentVariable("NEWSTOOLS_PAGES") ?? Repository.Samples;
        var decoder = new SourceDecoder();
        _pages = [.. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal)
            .Select((file, i) => (decoder.Decode(ArticleSource.FromFile(file), ArticleReadOptions.Default), new Uri($"https://pages.example/{i}")))];
    }

    /// <summary>Articles with their metadata.</summary>
    [Benchmark(Baseline = true)]
    public int NewsTools()
    {
        var blocks = 0;
        foreach (var (html, address) in _pages)
            blocks += new HtmlArticleReader().Read(ArticleSource.FromText(html), new ArticleReadOptions { BaseUri = address }, CancellationToken.None).First().Blocks.Count;
        return blocks;
    }

    /// <summary>SmartReader's articles.</summary>
    [Benchmark]
    public int SmartReader()
    {
        var length = 0;
        foreach (var (html, address) in _pages)
            length += new SmartReader.Reader(address.ToString(), html).GetArticle().Length;
        return length;
    }

    /// <summary>The parser alone, as it comes.</summary>
    [Benchmark]
    public int AngleSharp()
    {
        var nodes = 0;
        foreach (var (html, _) in _pages)
        {
            using var document = new HtmlParser().ParseDocument(html);
            nodes += document.ChildNodes.Length;
        }
        return nodes;
    }
}
