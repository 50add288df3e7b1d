using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace NewsTools.Wire;

/// <summary>Runs the operations of a page and keeps the letters, not what is drawn; counts what it does.</summary>
internal sealed class PdfLetters(PdfLimits limits, int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
    CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix matrix, ParsingOptions options)
    : BaseStreamProcessor<IReadOnlyList<Letter>>(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, matrix, options)
{
    private readonly List<Letter> _letters = [];
    private int _forms;

    public override IReadOnlyList<Letter> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return _letters;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            limits.CountOperation();
            operation.Run(this);
        }
    }

    public override void PushState()
    {
        limits.CheckDepth(_forms, StackSize);
        base.PushState();
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        limits.CheckDepth(++_forms, StackSize);
        base.ProcessFormXObject(formStream, xObjectName);
        _forms--;
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        limits.CountLetter();
        // A mark belongs on the letter before it.
        if (currentOffset > 0 && _letters is [.., var before] && before.TextSequence == TextSequence && Diacritics.IsInCombiningDiacriticRange(unicode)
            && Diacritics.TryCombineDiacriticWithPreviousLetter(unicode, before.Value, out var marked))
        {
            _letters[^1] = new Letter(marked, before.BoundingBox, before.GlyphRectangleLoose, before.StartBaseLine, before.EndBaseLine, before.Width, before.FontSize, before.FontDetails,
                before.RenderingMode, before.StrokeColor, before.FillColor, before.PointSize, before.TextSequence);
            return;
        }
        var glyph = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, characterBoundingBox.GlyphBounds);
        var advance = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, new PdfRectangle(0, 0, characterBoundingBox.Width, UserSpaceUnit.PointMultiples));
        var loose = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, new PdfRectangle(0, font.GetDescent(), characterBoundingBox.Width, font.GetAscent()));
        var box = glyph.Width > double.Epsilon || glyph.Height > double.Epsilon ? glyph : advance;
        _letters.Add(new Letter(unicode, box, loose, advance.BottomLeft, advance.BottomRight, advance.Width, fontSize, font, currentState.FontState.TextRenderingMode,
            currentState.CurrentStrokingColor!, currentState.CurrentNonStrokingColor!, pointSize, TextSequence));
    }

    // What is drawn says nothing.

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }

    protected override void RenderInlineImage(InlineImage inlineImage) { }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

    public override void EndMarkedContent() { }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close) { }

    public override void FillPath(FillingRule fillingRule, bool close) { }

    public override void FillStrokePath(FillingRule fillingRule, bool close) { }

    public override void MoveTo(double x, double y) { }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }

    public override void LineTo(double x, double y) { }

    public override void Rectangle(double x, double y, double width, double height) { }

    public override void EndPath() { }

    public override void ClosePath() { }

    public override void ModifyClippingIntersect(FillingRule clippingRule) { }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    public override void PaintShading(NameToken shadingName) { }
}
