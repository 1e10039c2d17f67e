/** Small numeric demos: pure kernels, and reports computed from them. */
package moxie.demo;
