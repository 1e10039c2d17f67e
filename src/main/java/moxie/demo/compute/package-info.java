/** Kernels by name on JSON cases: what {@code moxie demo --compute} and {@code moxie demo all --check} run. */
package moxie.demo.compute;
