package org.isnad.export.quotation;
class ReportLook { public static void main(String[] a) throws Exception {
 java.nio.file.Files.writeString(java.nio.file.Path.of(a[0]), QuotationFormat.HTML.write(CheckedSamples.interview(), CheckedSamples.OUTLET));
 java.nio.file.Files.writeString(java.nio.file.Path.of(a[1]), QuotationFormat.HTML.write(CheckedSamples.hostile(), CheckedSamples.OUTLET)); } }
